package kumiko.r2dbc;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Optional;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Later;
import kumiko.algebra.Operator;
import kumiko.algebra.Part;
import kumiko.model.Column;
import kumiko.model.DataType;

/**
 * The columns of a row by which a filter can be decided without the database: it asks for nothing else, and memory and every
 * database are of one mind, whatever the collation.
 */
final class OwnColumns {

    private OwnColumns() {}

    /** {@return the columns, empty if the database has to be asked} */
    static Optional<Set<Column<?>>> of(Filter<?> filter) {
        return switch (filter) {
            case Filter.Literal<?> literal -> Optional.of(HashSet.empty());
            case Filter.Comparison<?, ?> comparison ->
                isEquality(comparison.operator()) || !isText(comparison.left())
                        ? both(of(comparison.left()), of(comparison.right()))
                        : Optional.empty();
            case Filter.Range<?, ?> range ->
                isText(range.subject())
                        ? Optional.empty()
                        : both(of(range.subject()), both(of(range.lowest()), of(range.highest())));
            case Filter.Membership<?, ?> membership -> of(membership.subject());
            case Filter.IsNull<?>(var subject) -> of(subject);
            case Filter.Same<?, ?> same -> both(of(same.left()), of(same.right()));
            case Filter.And<?> and -> all(Vector.narrow(and.operands()));
            case Filter.Or<?> or -> all(Vector.narrow(or.operands()));
            case Filter.Not<?>(var operand) -> of(operand);
            case Filter.Text<?> text -> Optional.empty();
            case Filter.Contains<?> contains -> Optional.empty();
            case Filter.Some<?, ?> some -> Optional.empty();
            case Filter.Search<?> search -> Optional.empty();
            case Filter.OneOf<?, ?> oneOf -> Optional.empty();
        };
    }

    private static Optional<Set<Column<?>>> of(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute ->
                attribute.path().isEmpty() ? Optional.of(HashSet.of(attribute.column())) : Optional.empty();
            case Expression.Constant<?, ?> constant -> Optional.of(HashSet.empty());
            case Expression.Named<?, ?> named -> of(named.definition());
            case Expression.Condition<?, ?>(var filter) -> of(filter);
            case Part<?, ?> part -> Optional.empty();
            case Expression.Now<?> now -> Optional.empty();
            case Later<?, ?> later -> Optional.empty();
            case Expression.Apply<?, ?> apply -> Optional.empty();
            case Expression.Choice<?, ?> choice -> Optional.empty();
            case Expression.Call<?, ?> call -> Optional.empty();
            case Expression.Arithmetic<?, ?> arithmetic -> Optional.empty();
            case Expression.Aggregate<?, ?, ?> aggregate -> Optional.empty();
            case Expression.At<?, ?, ?> at -> Optional.empty();
            case Expression.Key<?, ?> key -> Optional.empty();
            case Expression.OfGroup<?, ?> aggregation -> Optional.empty();
        };
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    }

    private static boolean isText(Expression<?, ?> expression) {
        return expression.type().stored().equals(DataType.TEXT);
    }

    private static Optional<Set<Column<?>>> all(Vector<Filter<?>> operands) {
        return operands.map(OwnColumns::of).foldLeft(Optional.of(HashSet.empty()), OwnColumns::both);
    }

    private static Optional<Set<Column<?>>> both(Optional<Set<Column<?>>> one, Optional<Set<Column<?>>> other) {
        return one.flatMap(columns -> other.map(columns::addAll));
    }
}
