package kumiko.algebra;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * How filters, orders and eager plans are written as text.
 *
 * <p>The algebra does not depend on its notation: the notation is a service, found once. {@code kumiko.lookup} provides
 * the Django-like one.
 */
public interface QueryLanguage {

    /**
     * {@return the filter that a text with values in it describes}
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    <R> Filter<R> filter(Model<R> model, String text);

    /**
     * {@return the filter that all of the lookups describe together} Those that share a path to many rows speak of the
     * same related row.
     *
     * @throws IllegalArgumentException naming every mistake of the lookups
     */
    <R> Filter<R> filter(Model<R> model, List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups);

    /**
     * {@return the sort keys, in their order}
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    <R> List<Order<R>> orders(Model<R> model, List<String> keys);

    /**
     * {@return the plan that loads the relations of these paths}
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    <R> Eager<R> eager(Model<R> model, List<String> paths);

    /**
     * {@return the expression of that name, to stand where a value would}
     *
     * @throws IllegalArgumentException if there is none
     */
    <R> Expression<R, ?> expression(Model<R> model, String name);

    /**
     * {@return the expressions of these names, in their order}
     *
     * @throws IllegalArgumentException naming every mistake of the names
     */
    <R> List<Expression<R, ?>> expressions(Model<R> model, List<String> names);

    /**
     * {@return the condition on groups that a text with values in it describes}
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    <R> Filter<Group<R>> having(Grouping<R> grouping, String text);

    /**
     * {@return the condition on groups that all of the lookups describe together}
     *
     * @throws IllegalArgumentException naming every mistake of the lookups
     */
    <R> Filter<Group<R>> having(
            Grouping<R> grouping, List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups);

    /**
     * {@return the sort keys of groups, in their order}
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    <R> List<Order<Group<R>>> orders(Grouping<R> grouping, List<String> keys);

    /**
     * {@return the keys and aggregations of these names, in their order}
     *
     * @throws IllegalArgumentException naming every mistake of the names
     */
    <R> List<Expression<Group<R>, ?>> expressions(Grouping<R> grouping, List<String> names);

    /**
     * {@return the assignments of these names and values, which may be expressions}
     *
     * @throws IllegalArgumentException naming every mistake of the names and values
     */
    <R> List<Assignment<R>> assignments(
            Model<R> model, List<? extends Map.Entry<String, ? extends @Nullable Object>> values);

    /**
     * {@return where every word of the term is in some of the texts that are named} Of no names, in some text of the model's own
     * rows.
     *
     * @throws IllegalArgumentException naming every mistake of the names
     */
    <R> Filter<R> search(Model<R> model, String term, List<String> names);

    String print(Filter<?> filter);

    String print(Searched<?> searched);

    String print(Expression<?, ?> expression);

    String print(Aggregation<?, ?> aggregation);

    String print(Order<?> order);

    String print(Query<?> query);

    String print(Grouping<?> grouping);

    String print(GroupQuery<?, ?> query);

    String print(Assignment<?> assignment);

    String print(Command.Update<?> update);

    String print(Command.Delete<?> delete);

    /** {@return the language in use} */
    static QueryLanguage current() {
        return Installed.LANGUAGE;
    }

    /** Holds the language from its first use on. */
    final class Installed {

        private static final QueryLanguage LANGUAGE = ServiceLoader.load(
                        QueryLanguage.class, QueryLanguage.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no QueryLanguage is installed; kumiko.lookup provides one, keep its META-INF/services entry"));

        private Installed() {}
    }
}
