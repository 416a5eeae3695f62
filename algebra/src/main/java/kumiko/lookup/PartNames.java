package kumiko.lookup;

import java.util.List;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Part;
import kumiko.algebra.Part.Step;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.Names;

/** The names behind a list or a JSON document that lead into it. */
final class PartNames {

    static final String LENGTH = "len";

    private PartNames() {}

    /**
     * {@return the part of that name} Of a list its length or a place. Of JSON a place, or any other name, which is that of a
     * member; lookups have been read before.
     */
    @SuppressWarnings("unchecked") // the type of the expression says what its values are
    static Optional<Expression<Object, ?>> named(Expression<Object, ?> whole, String name) {
        if (whole.type() instanceof DataType.ListOf<?>) {
            return name.equals(LENGTH)
                    ? Optional.of(new Part.Length<>(whole))
                    : Segment.isPlace(name)
                            ? Optional.of(new Part.Element<>(
                                    (Expression<Object, List<Object>>) whole, Integer.parseInt(name)))
                            : Optional.empty();
        }
        return whole.type().equals(DataType.JSON)
                ? Optional.of(inside((Expression<Object, Json>) whole)
                        .path(Segment.isPlace(name) ? (Object) Integer.valueOf(name) : name))
                : Optional.empty();
    }

    /** {@return the expression as a path into its document, at the start of it unless it is one already} */
    static Part.InJson<Object, Json> inside(Expression<Object, Json> document) {
        return document.unnamed() instanceof Part.InJson<Object, Json> path
                ? path
                : new Part.InJson<>(document, io.vavr.collection.Vector.empty(), DataType.JSON);
    }

    static String print(Part<?, ?> part) {
        return switch (part) {
            case Part.Length<?> length -> "__" + LENGTH;
            case Part.Element<?, ?> element -> "__" + element.place();
            case Part.InJson<?, ?> inJson -> inJson.path().map(PartNames::print).mkString();
        };
    }

    private static String print(Step step) {
        return switch (step) {
            case Step.Member(var name) ->
                "__" + (Names.isIdentifier(name) ? name : "'" + name.replace("'", "''") + "'");
            case Step.Item(var place) -> "__" + place;
        };
    }
}
