package kumiko.model;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record that holds a foreign key knows of the row it refers to: the key and, if it was loaded, the row.
 *
 * <p>Key and row are one component, so a changed key beside a stale row cannot be written.
 *
 * @param <K> the key's type; for a composite key, the record of its columns
 * @param <R> the related record
 */
public sealed interface One<K, R> {

    /** There is no related row: the foreign key is null. */
    record None<K, R>() implements One<K, R> {}

    /**
     * The key is known; the row was not loaded, or was left out as deleted or by a filter.
     *
     * @param relation the relation's name for the error message, {@code Post.user}, or empty; no part of equality
     */
    record Key<K, R>(K value, String relation) implements One<K, R> {
        public Key {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(relation, "relation");
        }

        public Key(K value) {
            this(value, "");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key<?, ?> that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "Key[value=" + value + "]";
        }
    }

    /** The key and the row. */
    record Loaded<K, R>(K value, R target) implements One<K, R> {
        public Loaded {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(target, "target");
        }
    }

    static <K, R> One<K, R> none() {
        return new None<>();
    }

    /** {@return a reference to the row with this key; none for null} */
    static <K, R> One<K, R> of(@Nullable K key) {
        return key == null ? none() : new Key<>(key);
    }

    static <K, R> One<K, R> loaded(K key, R row) {
        return new Loaded<>(key, row);
    }

    /** {@return the argument, or none for null} For a record's compact constructor. */
    static <K, R> One<K, R> orNone(@Nullable One<K, R> one) {
        return one == null ? none() : one;
    }

    /** {@return the key, empty if there is no related row} */
    default Optional<K> key() {
        return switch (this) {
            case None<K, R>() -> Optional.empty();
            case Key<K, R>(var key, var relation) -> Optional.of(key);
            case Loaded<K, R>(var key, var target) -> Optional.of(key);
        };
    }

    /**
     * {@return the related row}
     *
     * @throws NotLoadedException if only the key is known
     * @throws NoSuchElementException if there is no related row
     */
    default R get() {
        return row().orElseThrow(() -> new NoSuchElementException("there is no related row: its key is null"));
    }

    /**
     * {@return the related row, empty if there is none}
     *
     * @throws NotLoadedException if only the key is known
     */
    default Optional<R> row() {
        return switch (this) {
            case None<K, R>() -> Optional.empty();
            case Key<K, R>(var key, var relation) -> throw NotLoadedException.of(relation);
            case Loaded<K, R>(var key, var target) -> Optional.of(target);
        };
    }

    default boolean isLoaded() {
        return !(this instanceof Key<K, R>);
    }

    /** {@return the same reference with its row forgotten} */
    default One<K, R> bare() {
        return this instanceof Loaded<K, R>(var key, var target) ? new Key<>(key) : this;
    }
}
