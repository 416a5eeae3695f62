package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;

/**
 * Where a search looks: at a text of the row, or at one of related rows.
 *
 * <p>A text with values that are not to be shown is never searched, for a search would tell it letter by letter.
 */
public sealed interface Searched<R> {

    /** A text of the row, or of a row that a path of to-one relations leads to. */
    record Value<R>(Expression<R, ?> text) implements Searched<R> {

        /** @throws IllegalArgumentException if it is no text, or one that is not to be shown */
        public Value {
            Types.requireText(text);
            for (var column : Sensitive.columns(text)) {
                throw new IllegalArgumentException("`" + column.name()
                        + "` is sensitive and is not searched, which would tell its values letter by letter");
            }
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** A text of the related rows. */
    record Among<R, S>(Path<R, S> path, Searched<S> searched) implements Searched<R> {

        /** @throws IllegalArgumentException if the path does not end in its only relation to many rows */
        public Among {
            Types.requireOneToManyStep(path);
            Objects.requireNonNull(searched, "searched");
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** {@return a text of the row} */
    static <R> Searched<R> of(Expression<R, String> text) {
        return new Value<>(text);
    }

    /**
     * {@return all texts of the model's own rows, but for those that are not to be shown}
     *
     * @throws IllegalArgumentException if there are none
     */
    static <R> Vector<Searched<R>> texts(Model<R> model) {
        Path<R, R> here = Path.here();
        var texts = Vector.<Column<?>>ofAll(model.columns())
                .filter(column -> column.type().equals(DataType.TEXT) && !column.is(ColumnRole.SENSITIVE))
                .<Searched<R>>map(column -> new Value<>(here.attribute(column)));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    model + " has no text to search; name texts of related rows, as `user___name`");
        }
        return texts;
    }

    /** {@return where the word is in the text, upper and lower case being one} */
    @SuppressWarnings("unchecked") // the constructor has checked that it is a text
    default Filter<R> contains(String word) {
        return switch (this) {
            case Value<R>(var text) -> Filter.textIgnoringCase((Expression<R, String>) text, TextMatch.CONTAINS, word);
            case Among<R, ?> among -> among(among, word);
        };
    }

    private static <R, S> Filter<R> among(Among<R, S> among, String word) {
        return Filter.some(among.path(), among.searched().contains(word));
    }
}
