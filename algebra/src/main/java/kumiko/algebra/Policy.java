package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.Model;

/**
 * Which rows are there for a view of a database. A row that a policy hides is in no result, no count and behind no relation; it
 * is not changed or deleted, and none is written that the policy would hide.
 *
 * {@snippet :
 * Policy own = Policy.of(Posts.MODEL, Posts.USER_ID.is(7L)).and(Comments.MODEL, "post___user=7");
 * Database view = Database.connect(url).with(own);
 * }
 *
 * <p>A rule is asked of all rows of its model's table, whichever model reads them, and sees all rows of the database by itself: also
 * those that are deleted, and those that the policy hides. So what a rule means depends on no other rule, and never on itself.
 *
 * <p>Under {@link #and}, with {@link #none()} as its unit, policies are an idempotent monoid.
 *
 * @param rules what has to hold of rows, all of it
 */
public record Policy(Vector<Rule<?>> rules) {

    private static final Policy NONE = new Policy(Vector.empty());

    public Policy {
        rules = rules.distinct();
    }

    /** The rows of a model's table that are there: those that satisfy the filter. */
    public record Rule<R>(Model<R> model, Filter<R> filter) {

        public Rule {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(filter, "filter");
        }

        /** {@return rules that together ask for the same, each for as little as can be asked for alone} */
        public Vector<Rule<R>> parts() {
            return filter instanceof Filter.And<R>(var operands)
                    ? operands.map(operand -> new Rule<>(model, operand))
                    : Vector.of(this);
        }

        /** {@return the names of the attributes that it asks for, those of related rows among them} */
        public Vector<String> attributes() {
            return ReadColumns.of(filter).map(Column::name).distinct();
        }

        @Override
        public String toString() {
            return model + " where " + filter;
        }
    }

    /** {@return the policy that hides nothing} */
    public static Policy none() {
        return NONE;
    }

    /** {@return the policy that hides the rows of a model that do not satisfy the filter} */
    public static <R> Policy of(Model<R> model, Filter<R> filter) {
        return NONE.and(model, filter);
    }

    /**
     * {@return the same, with the filter as text: {@code "org_id=7"}}
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    public static <R> Policy of(Model<R> model, String filter) {
        return NONE.and(model, filter);
    }

    /** {@return the policy that hides what this one hides, and what the other hides} */
    public Policy and(Policy other) {
        return rules.isEmpty() ? other : other.rules.isEmpty() ? this : new Policy(rules.appendAll(other.rules));
    }

    /** {@return the policy that hides more rows of a model: those that do not satisfy the filter} */
    public <R> Policy and(Model<R> model, Filter<R> filter) {
        var rule = new Rule<>(model, filter);
        return filter.isEverything() ? this : new Policy(rules.append(rule));
    }

    /**
     * {@return the same, with the filter as text: {@code "org_id=7"}}
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    public <R> Policy and(Model<R> model, String filter) {
        return and(model, QueryLanguage.current().filter(model, filter));
    }

    /** {@return whether it hides nothing} */
    public boolean isNone() {
        return rules.isEmpty();
    }

    /** {@return the rules for the rows of a table, whichever of its models they name} */
    public Vector<Rule<?>> of(String table) {
        return rules.filter(rule -> rule.model().table().equals(table));
    }

    @Override
    public String toString() {
        return isNone() ? "everything" : rules.mkString(", ");
    }
}
