package kumiko.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Operation;
import kumiko.model.DataType;
import kumiko.plan.Term;
import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders functions of several values, and choices between values. */
record OperationRenderer(TermRenderer terms) {

    Field<?> render(Term.Apply apply) {
        return switch (apply.operation()) {
            case COALESCE -> ofOneType(Operation.COALESCE, alike(apply.arguments(), apply.type()));
            case GREATEST, LEAST -> ofOneType(apply.operation(), present(apply));
            case NULLIF ->
                nullIf(
                        terms.field(apply.arguments().get(0)),
                        terms.field(apply.arguments().get(1)));
            case CONCAT, SUBSTRING, RIGHT, REPLACE, POSITION -> ofTexts(apply.operation(), apply.arguments());
        };
    }

    private Field<?> ofTexts(Operation operation, List<Term> arguments) {
        if (operation == Operation.CONCAT) {
            return DSL.concat(arguments.stream().map(this::cast).toArray(Field<?>[]::new));
        }
        var texts = terms.texts();
        var text = cast(arguments.get(0));
        return switch (operation) {
            case SUBSTRING ->
                arguments.size() == 2
                        ? texts.substring(text, exact(arguments.get(1)))
                        : texts.substring(text, exact(arguments.get(1)), exact(arguments.get(2)));
            case RIGHT -> texts.right(text, exact(arguments.get(1)));
            case REPLACE -> texts.replaced(text, cast(arguments.get(1)), cast(arguments.get(2)));
            case POSITION -> texts.position(text, cast(arguments.get(1)));
            case CONCAT, COALESCE, GREATEST, LEAST, NULLIF ->
                throw new IllegalArgumentException("`" + operation.word() + "` is not of texts");
        };
    }

    private Field<? extends Number> exact(Term number) {
        return new NumberRenderer(terms).exact(number);
    }

    private Field<String> cast(Term text) {
        return text instanceof Term.Placeholder ? terms.field(text).cast(SQLDataType.VARCHAR) : terms.text(text);
    }

    /** Numbers of several types are brought to the one that they have in common; of all else databases take the one type. */
    private List<Field<?>> alike(List<Term> values, DataType<?> type) {
        return values.stream().<Field<?>>map(value -> as(value, type)).toList();
    }

    private Field<?> as(Term value, DataType<?> type) {
        var field = terms.field(value);
        if (value instanceof Term.Placeholder || !value.type().equals(type)) {
            return field.cast(terms.types().of(type));
        }
        return field;
    }

    private static Field<?> ofOneType(Operation operation, List<Field<?>> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        return ofOneType(
                operation,
                untyped(values.get(0)),
                values.subList(1, values.size()).toArray(Field<?>[]::new));
    }

    private static <T> Field<T> ofOneType(Operation operation, Field<T> first, Field<?>[] rest) {
        return switch (operation) {
            case GREATEST -> DSL.greatest(first, rest);
            case LEAST -> DSL.least(first, rest);
            default -> DSL.coalesce(first, rest);
        };
    }

    /** For H2 null is the greatest and the least of all, so a value that is there stands in for one that is not. */
    private List<Field<?>> present(Term.Apply apply) {
        var values = alike(apply.arguments(), apply.type());
        if (terms.dialect() == SqlDialect.POSTGRES || apply.arguments().stream().noneMatch(Term::nullable)) {
            return values;
        }
        var present = new ArrayList<Field<?>>();
        for (int i = 0; i < values.size(); i++) {
            var others = new ArrayList<>(values);
            others.add(0, others.remove(i));
            present.add(apply.arguments().get(i).nullable() ? ofOneType(Operation.COALESCE, others) : values.get(i));
        }
        return present;
    }

    @SuppressWarnings("unchecked") // the algebra takes only values of one family
    private static <T> Field<T> nullIf(Field<T> value, Field<?> other) {
        return DSL.nullif(value, (Field<T>) other);
    }

    Field<?> render(Term.Choice choice) {
        var conditions = new ConditionRenderer(terms);
        CaseConditionStep<Object> chosen = null;
        for (var when : choice.whens()) {
            var condition = conditions.render(when.condition());
            var value = untyped(as(when.value(), choice.type()));
            chosen = chosen == null ? DSL.when(condition, value) : chosen.when(condition, value);
        }
        var cases = Objects.requireNonNull(chosen);
        return choice.otherwise().isEmpty()
                ? cases
                : cases.otherwise(untyped(as(choice.otherwise().get(), choice.type())));
    }

    @SuppressWarnings("unchecked") // the algebra takes only values of one family
    private static Field<Object> untyped(Field<?> field) {
        return (Field<Object>) field;
    }
}
