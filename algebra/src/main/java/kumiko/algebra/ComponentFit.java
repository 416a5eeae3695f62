package kumiko.algebra;

import java.util.function.Function;
import kumiko.model.DataType;
import kumiko.model.Model;

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
            throw new IllegalArgumentException("has the type `%s`, but `%s` has the type `%s`; write `%s %s`"
                    .formatted(
                            component.type(),
                            component.path(),
                            given(expression),
                            written(expression, isNullable),
                            component.name()));
        }
    }

    /** What is no record shows of the row behind a relation its key. */
    void requireKey(ViewRecord.Component component, Model<?> target, Expression<?, ?> key, boolean isNullable) {
        if (!component.type().present().takes(key.type(), names)) {
            throw new IllegalArgumentException(
                    "has the type `%s`, but `%s` leads to a row of `%s`; make it a view record, or its key, `%s %s`"
                            .formatted(
                                    component.type(),
                                    component.path(),
                                    target,
                                    written(key, isNullable),
                                    component.name()));
        }
    }

    void requireElements(ViewRecord.Component component, Expression<?, ?> value) {
        if (!takesElements(component, value)) {
            throw new IllegalArgumentException("is a `%s`, but `%s` has values of the type `%s`; make it a `%s<%s>`"
                    .formatted(
                            component.type(),
                            component.path(),
                            given(value),
                            component.type().withoutArguments(),
                            given(value)));
        }
    }

    void requireKeys(ViewRecord.Component component, Model<?> target, Expression<?, ?> key) {
        if (!takesElements(component, key)) {
            var collection = component.type().withoutArguments();
            throw new IllegalArgumentException(
                    "is a `%s`, but `%s` leads to rows of `%s`; make it a `%s` of a view record, or of their keys, `%s<%s>`"
                            .formatted(component.type(), component.path(), target, collection, collection, given(key)));
        }
    }

    private boolean takesElements(ViewRecord.Component component, Expression<?, ?> value) {
        return component.type().element().takes(value.type(), names);
    }

    /** {@return the type that would be right, as it would be written} */
    private String written(Expression<?, ?> expression, boolean isNullable) {
        var type = given(expression);
        return isNullable ? "@Nullable " + type : type.unboxed().toString();
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
