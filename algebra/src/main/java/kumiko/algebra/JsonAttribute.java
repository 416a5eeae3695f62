package kumiko.algebra;

import java.util.List;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Json;

/**
 * A column of JSON documents. What is in them is reached by {@link #path}, and compared by its JSON type: a number with a
 * number, a text with a text.
 *
 * @param <R> the record that the path starts from
 */
public record JsonAttribute<R>(Path<R, ?> path, Column<Json> column) implements Attribute<R, Json> {

    public JsonAttribute {
        Types.requireOneValue(path, column);
    }

    /**
     * {@return what steps into the document lead to} A text is the name of a member, a whole number a place in a list, of
     * which the first is 0: {@code Products.DATA.path("sizes", 0, "unit").asText().is("cm")}.
     *
     * @throws IllegalArgumentException if a step is neither
     */
    public Part.InJson<R, Json> path(Object... steps) {
        return new Part.InJson<>(this, Part.Step.of(steps), DataType.JSON);
    }

    /** {@return where the document has the other in it: see {@link kumiko.model.JsonTree#contains}} */
    public Filter<R> contains(Json other) {
        return Filter.contains(this, Containment.CONTAINS, other);
    }

    /** {@return where the document is in the other} */
    public Filter<R> containedBy(Json other) {
        return Filter.contains(this, Containment.CONTAINED_BY, other);
    }

    /** {@return where the document has a member of that name, be it JSON's null} */
    public Filter<R> hasKey(String name) {
        return hasKeys(name);
    }

    /** {@return where the document has members of all of these names} */
    public Filter<R> hasKeys(String... names) {
        return Filter.hasKeys(this, Containment.HAS_KEYS, List.of(names));
    }

    /** {@return where the document has a member of one of these names} */
    public Filter<R> hasAnyKeys(String... names) {
        return Filter.hasKeys(this, Containment.HAS_ANY_KEYS, List.of(names));
    }

    @Override
    public String toString() {
        return path.to(column.name());
    }
}
