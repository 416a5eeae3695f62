package kumiko.jooq;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.Policy;
import kumiko.algebra.QueryLanguage;
import kumiko.model.Model;
import kumiko.plan.PartPlanner;
import kumiko.plan.Plan;
import kumiko.plan.Restrictions;
import kumiko.plan.Subselect;
import kumiko.plan.TextSearch;
import kumiko.plan.TimeSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Filters, orders and expressions as parts of a query of jOOQ of your own, about a table of the model under an alias.
 *
 * {@snippet :
 * var database = Database.connect(url);
 * var posts = database.parts(Posts.MODEL, "p");
 * var query = DSL.select(posts.fields("title", "user___name"))
 *         .from(posts.table())
 *         .where(posts.condition("user___name__startswith='B', rating__gte=3"))
 *         .orderBy(posts.orders("-rating", "user___name"));
 * Flux<Map<String, @Nullable Object>> rows = database.query(Sql.of(query)).maps();
 * }
 *
 * <p>Nothing has to be joined: what a part needs of other tables, it selects by itself. Values are bound. Rows that are deleted
 * are hidden behind relations; whether your own are, {@link #live} says.
 *
 * @param <R> the record type of the model
 */
public final class JooqParts<R> {

    private final PartPlanner<R> planner;
    private final SqlDialect dialect;

    private JooqParts(PartPlanner<R> planner, SqlDialect dialect) {
        this.planner = planner;
        this.dialect = dialect;
    }

    /**
     * {@return parts for queries in which the model's table has that alias}
     *
     * @param zone where the parts of a moment, as its year, are those of the local time
     */
    public static <R> JooqParts<R> of(Model<R> model, String alias, SqlDialect dialect, ZoneId zone) {
        return of(model, alias, dialect, zone, Policy.none());
    }

    /**
     * {@return the same, where rows that the policy hides are not there}
     *
     * @param zone where the parts of a moment, as its year, are those of the local time
     */
    public static <R> JooqParts<R> of(Model<R> model, String alias, SqlDialect dialect, ZoneId zone, Policy policy) {
        var restrictions = Restrictions.of(policy, zone, TimeSource.DATABASE);
        return new JooqParts<>(new PartPlanner<>(model, alias, zone, restrictions), dialect);
    }

    /** {@return the model's table, under the alias} */
    public Table<Record> table() {
        return DSL.table(DSL.name(planner.model().table())).as(DSL.name(planner.alias()));
    }

    /**
     * {@return a condition that is true exactly where the filter holds, of rows that the policy leaves} Elsewhere it is false or unknown, as SQL has it; so negate
     * the filter, not the condition.
     */
    public Condition condition(Filter<R> filter) {
        var planned = planner.condition(filter);
        return conditions(planned.arguments()).render(planned.condition());
    }

    /**
     * Takes a condition with its values in it: {@code condition("user___name='Bill'")}.
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    public Condition condition(String text) {
        return condition(QueryLanguage.current().filter(planner.model(), text));
    }

    /**
     * Takes lookups that must all hold.
     *
     * @throws IllegalArgumentException naming every mistake of the lookups
     */
    public Condition condition(Map<String, ? extends @Nullable Object> lookups) {
        return condition(QueryLanguage.current().filter(planner.model(), List.copyOf(lookups.entrySet())));
    }

    /** {@return a condition that is true where the row is there: not deleted, if the model has a soft delete, and not hidden} */
    public Condition live() {
        var planned = planner.live();
        return conditions(planned.arguments()).render(planned.condition());
    }

    /** {@return the sort keys, with nulls where they say} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final List<SortField<?>> orders(Order<R>... orders) {
        return orders(Vector.of(orders));
    }

    /**
     * Takes the names of what to sort by, {@code -} before one meaning descending.
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    public List<SortField<?>> orders(String... keys) {
        return orders(Vector.ofAll(QueryLanguage.current().orders(planner.model(), List.of(keys))));
    }

    private List<SortField<?>> orders(Vector<Order<R>> orders) {
        return orders.<SortField<?>>map(this::order).asJava();
    }

    private SortField<?> order(Order<R> order) {
        var planned = planner.value(order.expression());
        var terms = terms(planned.arguments());
        var sort = new Plan.Sort(planned.term(), order.direction(), order.nulls());
        return new SelectRenderer(terms).sort(field(planned, terms), sort);
    }

    /** {@return the value of the expression, without a name} */
    public Field<?> field(Expression<R, ?> expression) {
        var planned = planner.value(expression);
        return field(planned, terms(planned.arguments()));
    }

    /**
     * {@return the values of these names, each under its name}
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public List<Field<?>> fields(String... names) {
        return Vector.of(names)
                .<Field<?>>map(name -> field(QueryLanguage.current().expression(planner.model(), name))
                        .as(DSL.name(name)))
                .asJava();
    }

    /** {@return all columns of the model, so that the rows can be read {@code as} its records} */
    public List<Field<?>> columns() {
        return Vector.ofAll(planner.model().columns())
                .<Field<?>>map(column -> field(Path.<R>here().attribute(column)))
                .asJava();
    }

    private static Field<?> field(PartPlanner.Value value, TermRenderer terms) {
        var field = terms.field(value.term());
        return value.rows().<Field<?>>map(rows -> selected(field, rows, terms)).orElse(field);
    }

    @SuppressWarnings("unchecked") // it selects one column
    private static Field<?> selected(Field<?> field, Subselect rows, TermRenderer terms) {
        Select<?> select = new SelectRenderer(terms).subselect(List.of(field), rows);
        return DSL.field((Select<Record1<Object>>) select);
    }

    private ConditionRenderer conditions(@Nullable Object[] arguments) {
        return new ConditionRenderer(terms(arguments));
    }

    private TermRenderer terms(@Nullable Object[] arguments) {
        var types = new SqlTypes(dialect);
        return new TermRenderer(dialect, types, TextSearch.CONTAINS, new Placeholders(types, arguments));
    }
}
