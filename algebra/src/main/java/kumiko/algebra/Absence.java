package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.ColumnRole;
import kumiko.model.Relation;

/** Why an expression may have no value for a row. */
enum Absence {
    /** The value or a key is null, or the row behind the key deleted. */
    STORED,
    /** Or the row that a key refers to is hidden by a policy, or not there in a database without the constraint. */
    HIDDEN;

    /** {@return whether there are rows for which the expression has no value} */
    boolean mayBe(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute ->
                attribute.column().nullable() || mayEnd(attribute.path().steps());
            case Part.Length<?> length -> mayBe(length.whole());
            case Part.Element<?, ?> element -> true;
            case Part.InJson<?, ?> inJson -> true;
            case Expression.Constant<?, ?> constant -> false;
            case Expression.Now<?> now -> false;
            case Later<?, ?> later -> mayBe(later.time());
            case Expression.Apply<?, ?> apply -> mayBe(apply);
            case Expression.Choice<?, ?> choice ->
                choice.otherwise().isEmpty() || choice.values().exists(this::mayBe);
            case Expression.Call<?, ?>(var function, var argument) -> mayBe(argument);
            case Expression.Arithmetic<?, ?> arithmetic ->
                arithmetic.sign() == Expression.Sign.DIVIDED_BY
                        || arithmetic.sign() == Expression.Sign.MODULO
                        || mayBe(arithmetic.left())
                        || mayBe(arithmetic.right());
            case Expression.Aggregate<?, ?, ?> aggregate -> mayBe(aggregate.aggregation());
            case Expression.Key<?, ?>(var of) -> mayBe(of);
            case Expression.OfGroup<?, ?>(var aggregation) -> mayBe(aggregation);
            case Expression.Condition<?, ?> condition -> false;
            case Expression.At<?, ?, ?> there -> mayEnd(there.path().steps()) || mayBe(there.expression());
            case Expression.Named<?, ?>(var name, var definition) -> mayBe(definition);
        };
    }

    private boolean mayBe(Expression.Apply<?, ?> apply) {
        return switch (apply.operation()) {
            case COALESCE, GREATEST, LEAST -> apply.arguments().forAll(this::mayBe);
            case NULLIF -> true;
            case CONCAT, SUBSTRING, RIGHT, REPLACE, POSITION ->
                apply.arguments().exists(this::mayBe);
        };
    }

    private static boolean mayBe(Aggregation<?, ?> aggregation) {
        return !(aggregation instanceof Aggregation.Count<?> || aggregation instanceof Aggregation.CountOf<?>);
    }

    /** {@return whether there are rows for which the relations lead to none} */
    boolean mayEnd(Vector<Relation<?, ?>> steps) {
        return switch (this) {
            case STORED ->
                steps.exists(step -> step.isOptional()
                        || step.target().model().column(ColumnRole.SOFT_DELETE).isPresent());
            case HIDDEN -> !steps.isEmpty();
        };
    }
}
