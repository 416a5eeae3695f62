package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Policy.Rule;
import kumiko.model.Column;
import kumiko.model.Model;

/** What is said of writes that a policy does not allow. No value is shown, neither of the row nor of the policy. */
public final class Policies {

    private Policies() {}

    /**
     * {@return that the policy would hide a row after it is written}
     *
     * @param model what the row is of
     */
    public static String notAllowed(Object model, Rule<?> rule) {
        return "the policy does not allow the row of " + model + ": it asks for other values of "
                + named(rule.attributes()) + "; write rows that it allows, or write without it";
    }

    /** {@return that the policy hides the row that shares these columns with one to be written} */
    public static String hidden(Model<?> model, List<? extends Column<?>> columns) {
        return "a row of " + model + " with this " + named(Vector.ofAll(columns).map(Column::name))
                + " is there already, and the policy hides it";
    }

    private static String named(Vector<String> attributes) {
        return attributes.isEmpty() ? "what is never there" : attributes.mkString("`", "`, `", "`");
    }
}
