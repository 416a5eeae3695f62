package kumiko.algebra;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kumiko.model.DataType;
import kumiko.model.Json;

/**
 * What a list or a JSON document of the row has in it; null where there is no list, no document, or no such part.
 *
 * @param <R> the record that has the list or document
 * @param <T> the Java type of the part
 */
public sealed interface Part<R, T> extends Expression<R, T> {

    /** {@return what it is a part of} */
    Expression<R, ?> whole();

    /** How many elements a list has, 0 of an empty one. */
    record Length<R>(Expression<R, ?> whole) implements Part<R, Integer> {
        public Length {
            Types.requireList(whole);
        }

        @Override
        public DataType<Integer> type() {
            return DataType.INTEGER;
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /**
     * The element of a list at a place; null where the list is not as long.
     *
     * @param place of which the first is 0; there is nothing at a negative one
     */
    record Element<R, E>(Expression<R, List<E>> whole, int place) implements Part<R, E> {
        public Element {
            Types.requireList(whole);
        }

        @Override
        public DataType<E> type() {
            return ((DataType.ListOf<E>) whole.type()).element();
        }

        /** {@return the place as SQL counts, of which the first is 1} No list is so long that there is something at the greatest. */
        public int subscript() {
            return place < 0 || place == Integer.MAX_VALUE ? Integer.MAX_VALUE : place + 1;
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /**
     * What a path in a JSON document leads to: as JSON, or as a text, a number, true or false where it is one. Null where
     * it leads to nothing, to JSON's {@code null}, or to a value of another type.
     *
     * @param type JSON, text, a decimal number, or true and false
     */
    record InJson<R, T>(Expression<R, ?> whole, Vector<Step> path, DataType<T> type) implements Part<R, T> {
        public InJson {
            Types.requireJson(whole);
            Objects.requireNonNull(path, "path");
            if (!List.of(DataType.JSON, DataType.TEXT, DataType.DECIMAL, DataType.BOOLEAN)
                    .contains(type)) {
                throw new IllegalArgumentException(
                        "what is in JSON is JSON, text, a decimal number, or true or false, not " + type);
            }
        }

        /** {@return what further steps lead to} A text is a name, a whole number a place in a list. */
        public InJson<R, Json> path(Object... steps) {
            return new InJson<>(whole, path.appendAll(Step.of(steps)), DataType.JSON);
        }

        private InJson<R, Json> asJson() {
            return new InJson<>(whole, path, DataType.JSON);
        }

        /** {@return the text there, null where there is none} */
        public Expression<R, String> asText() {
            return new InJson<>(whole, path, DataType.TEXT);
        }

        /** {@return the number there, null where there is none} */
        public Expression<R, BigDecimal> asNumber() {
            return new InJson<>(whole, path, DataType.DECIMAL);
        }

        /** {@return the true or false there, null where there is neither} */
        public Expression<R, Boolean> asBoolean() {
            return new InJson<>(whole, path, DataType.BOOLEAN);
        }

        /** {@return where what is there has the other in it: see {@link kumiko.model.JsonTree#contains}} */
        public Filter<R> contains(Json other) {
            return Filter.contains(asJson(), Containment.CONTAINS, other);
        }

        /** {@return where what is there is in the other} */
        public Filter<R> containedBy(Json other) {
            return Filter.contains(asJson(), Containment.CONTAINED_BY, other);
        }

        /** {@return where what is there has members of all of these names} */
        public Filter<R> hasKeys(String... names) {
            return Filter.hasKeys(asJson(), Containment.HAS_KEYS, List.of(names));
        }

        /** {@return where what is there has a member of one of these names} */
        public Filter<R> hasAnyKeys(String... names) {
            return Filter.hasKeys(asJson(), Containment.HAS_ANY_KEYS, List.of(names));
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** One step into a JSON document. */
    sealed interface Step {

        /** To the member of an object; to nothing from what is no object. */
        record Member(String name) implements Step {
            public Member {
                Types.requireStorable(DataType.TEXT, name);
            }
        }

        /** To an item of a list, of which the first is 0; to nothing from what is no list, or before its first item. */
        record Item(int place) implements Step {

            /** {@return the place, or one at which nothing is, for a database that counts negative ones from the end} */
            public int index() {
                return place < 0 ? Integer.MAX_VALUE : place;
            }
        }

        /** {@return the steps that texts and whole numbers stand for} */
        static Vector<Step> of(Object... steps) {
            return Vector.of(steps).map(step -> switch (step) {
                case String name -> new Member(name);
                case Integer place -> new Item(place);
                default ->
                    throw new IllegalArgumentException(
                            "`" + step + "` is no step into JSON: give a text for a name, a whole number for a place");
            });
        }
    }
}
