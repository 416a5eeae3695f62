package kumiko.algebra;

import java.util.function.Function;
import kumiko.model.DataType;

/**
 * Whether a component of a view can be the value that it shows.
 *
 * @param names the canonical names of the Java types of attributes
 */
record ComponentFit(Function<DataType<?>, String> names) {

    static void requireOwnType(ViewRecord.Component component) {
        switch (component.type().element().erased()) {
            case "kumiko.model.One" ->
                throw new IllegalArgumentException(
                        "is a `One`, which only the record of a table has; show the row as a view record, or its key");
            case "kumiko.model.Many" ->
                throw new IllegalArgumentException(
                        "is a `Many`, which only the record of a table has; show the rows as a `List` of a view record");
            default -> {}
        }
    }

    ViewType given(Expression<?, ?> expression) {
        return ViewType.of(expression.type(), names);
    }

    void requireType(ViewRecord.Component component, Expression<?, ?> expression, boolean isNullable) {
        if (!component.type().present().takes(expression.type(), names)) {
            var right = isNullable
                    ? "@Nullable " + given(expression)
                    : given(expression).unboxed().toString();
            throw new IllegalArgumentException("has the type `%s`, but `%s` has the type `%s`; write `%s %s`"
                    .formatted(component.type(), component.path(), given(expression), right, component.name()));
        }
    }

    static void requireNull(ViewRecord.Component component, boolean isNullable, String reason) {
        var type = component.type();
        boolean takesNull = type.isOptional() || component.nullable() && !type.isPrimitive();
        if (isNullable && !takesNull) {
            throw new IllegalArgumentException("cannot be null, but %s; make it `@Nullable %s` or `Optional<%s>`"
                    .formatted(reason, type.boxed(), type.boxed()));
        }
    }
}
