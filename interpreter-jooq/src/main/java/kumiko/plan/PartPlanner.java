package kumiko.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;
import kumiko.algebra.Visibility;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Plans parts of statements that others write, in which a table of the model has an alias. What a part needs of other tables, it
 * selects by itself, so that nothing has to be joined.
 *
 * @param alias of the model's table in the statement
 * @param zone where the parts of a moment are those of the local time; what is now, the database says, as only it knows when
 *     the statement runs
 * @param restrictions what a policy asks of all rows
 */
public record PartPlanner<R>(Model<R> model, String alias, ZoneId zone, Restrictions restrictions) {

    private static final String PREFIX = "kumiko_";

    public PartPlanner {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(alias, "alias");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(restrictions, "restrictions");
    }

    /**
     * A condition, and the constants in it.
     *
     * @param arguments in the order in which they are met
     */
    public record Test(Condition condition, @Nullable Object[] arguments) {}

    /**
     * A value, and the constants in it.
     *
     * @param rows the one row that the term is of; none if it is the row with the alias
     */
    public record Value(
            Term term, Optional<Subselect> rows, @Nullable Object[] arguments) {}

    /** {@return a condition that is true exactly where the filter holds of a row that the policy leaves} */
    public Test condition(Filter<R> filter) {
        var reader = new ShapeReader(restrictions);
        reader.read(filter);
        Function<Scope, Condition> planning =
                scope -> new ConditionPlanner(scope, arguments(), zone, TimeSource.DATABASE).holds(filter);
        var outside = outside();
        var condition = planning.apply(outside);
        if (outside.hasJoins()) {
            var inside = inside(outside);
            var holds = planning.apply(inside);
            condition = new Condition.Exists(
                    true, new Subselect(inside.source(), Condition.all(List.of(same(inside, outside), holds))));
        }
        return new Test(
                Condition.all(List.of(condition, allowed(outside))),
                reader.shaped().arguments());
    }

    private Condition allowed(Scope outside) {
        return Condition.all(restrictions.on(model.table(), alias, outside.aliases()));
    }

    private Arguments arguments() {
        return new Arguments(restrictions.size());
    }

    /** {@return what the expression is of the row with the alias} */
    public Value value(Expression<R, ?> expression) {
        var reader = new ShapeReader(restrictions);
        reader.read(expression);
        var arguments = reader.shaped().arguments();
        var outside = outside();
        var term = new TermPlanner(outside, arguments(), zone, TimeSource.DATABASE).term(expression);
        if (!outside.hasJoins()) {
            return new Value(term, Optional.empty(), arguments);
        }
        var inside = inside(outside);
        var selected = new TermPlanner(inside, arguments(), zone, TimeSource.DATABASE).term(expression);
        return new Value(selected, Optional.of(new Subselect(inside.source(), same(inside, outside))), arguments);
    }

    /** {@return that the row with the alias is not deleted, and that the policy leaves it} */
    public Test live() {
        return new Test(outside().there(), restrictions.shaped().arguments());
    }

    private Scope outside() {
        return Scope.named(model, new Aliases(PREFIX), new Sight(Visibility.LIVE, restrictions), alias);
    }

    private Scope inside(Scope outside) {
        return outside.inner(model);
    }

    private Condition same(Scope inside, Scope outside) {
        return Condition.all(model.key().stream()
                .<Condition>map(key -> new Condition.Compare(inside.column(key), Operator.EQUAL, outside.column(key)))
                .toList());
    }
}
