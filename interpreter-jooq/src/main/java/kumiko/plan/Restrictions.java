package kumiko.plan;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Operator;
import kumiko.algebra.Policy;
import kumiko.algebra.Policy.Rule;
import kumiko.algebra.Visibility;
import kumiko.plan.Shape.Shaped;
import kumiko.plan.ShapeReader.Node;
import org.jspecify.annotations.Nullable;

/**
 * A policy, made ready for statements. Its constants are the first arguments of each, so the constants of a rule have the same
 * numbers in whatever place and however often it is asked, and a statement has them only where it asks.
 */
public final class Restrictions {

    /** Those of no policy. */
    public static final Restrictions NONE =
            new Restrictions(Vector.empty(), new Shape(new Object[0], 1), new Object[0], Moments.NONE);

    private final Vector<Placed<?>> rules;
    private final Shape shape;
    private final @Nullable Object[] arguments;
    private final Moments moments;

    private Restrictions(Vector<Placed<?>> rules, Shape shape, @Nullable Object[] arguments, Moments moments) {
        this.rules = rules;
        this.shape = shape;
        this.arguments = arguments;
        this.moments = moments;
    }

    /** A rule, and the number of its first constant. */
    private record Placed<R>(Rule<R> rule, int first) {}

    /** What the time is, and where. */
    private record Moments(ZoneId zone, TimeSource times) {
        static final Moments NONE = new Moments(ZoneOffset.UTC, TimeSource.CLOCK);
    }

    /**
     * {@return the policy for statements}
     *
     * @param zone where the parts of a moment are those of the local time, also in queries that have a zone of their own
     * @param times whose clock says what is now
     */
    public static Restrictions of(Policy policy, ZoneId zone, TimeSource times) {
        if (policy.isNone()) {
            return NONE;
        }
        var reader = new ShapeReader(NONE);
        var rules = new ArrayList<Placed<?>>();
        for (var rule : policy.rules()) {
            rules.add(placed(rule, reader));
        }
        var shaped = reader.shaped();
        return new Restrictions(Vector.ofAll(rules), shaped.shape(), shaped.arguments(), new Moments(zone, times));
    }

    private static <R> Placed<R> placed(Rule<R> rule, ShapeReader reader) {
        var placed = new Placed<>(rule, reader.arguments());
        reader.add(Node.POLICY);
        reader.add(rule.model());
        reader.read(rule.filter());
        reader.add(Node.END);
        return placed;
    }

    /** {@return how many arguments are those of the policy} */
    int size() {
        return arguments.length;
    }

    /** {@return the policy's part of each statement's shape and arguments} */
    Shaped shaped() {
        return new Shaped(shape, arguments);
    }

    boolean isNone() {
        return rules.isEmpty();
    }

    /** {@return whether rows of the table may be hidden} */
    boolean hide(String table) {
        return rules.exists(placed -> placed.rule().model().table().equals(table));
    }

    /**
     * {@return what has to hold of the rows of a table, of each by itself} A rule sees all rows. What it needs of other tables, it
     * selects, so that its condition can stand wherever the row has a name.
     *
     * @param alias of the table in the statement
     */
    List<Condition> on(String table, String alias, Aliases aliases) {
        var conditions = new ArrayList<Condition>();
        for (var placed : rules) {
            if (placed.rule().model().table().equals(table)) {
                conditions.add(condition(placed, alias, aliases));
            }
        }
        return conditions;
    }

    private <R> Condition condition(Placed<R> placed, String alias, Aliases aliases) {
        var model = placed.rule().model();
        var outside = Scope.named(model, aliases, new Sight(Visibility.WITH_DELETED, NONE), alias);
        var condition = condition(placed, outside);
        if (!outside.hasJoins()) {
            return condition;
        }
        var inside = outside.inner(model);
        var holds = condition(placed, inside);
        var same = model.key().stream()
                .<Condition>map(key -> new Condition.Compare(inside.column(key), Operator.EQUAL, outside.column(key)));
        var all = new ArrayList<>(same.toList());
        all.add(holds);
        return new Condition.Exists(true, new Subselect(inside.source(), Condition.all(all)));
    }

    private <R> Condition condition(Placed<R> placed, Scope scope) {
        var arguments = new Arguments(placed.first());
        return new ConditionPlanner(scope, arguments, moments.zone(), moments.times())
                .holds(placed.rule().filter());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Restrictions that
                && shape.equals(that.shape)
                && Arrays.deepEquals(arguments, that.arguments)
                && moments.equals(that.moments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shape, moments);
    }

    @Override
    public String toString() {
        return rules.map(Placed::rule).mkString(", ");
    }
}
