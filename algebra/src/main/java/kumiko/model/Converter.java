package kumiko.model;

/**
 * Translates a type of the user's own to one that a column can store, and back.
 *
 * <p>Law: {@code read(write(value))} equals {@code value}. Two values are equal in a query where their stored forms
 * are, and they are ordered as their stored forms are. Never given null, and must not return it.
 *
 * @param <T> the type in the record
 * @param <S> the type in the column
 */
public interface Converter<T, S> {

    S write(T value);

    T read(S stored);
}
