package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.Optional;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Assignment;
import kumiko.algebra.Attribute;
import kumiko.algebra.Command;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Later;
import kumiko.algebra.Lock;
import kumiko.algebra.Operator;
import kumiko.algebra.Order;
import kumiko.algebra.Part;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.Searched;
import kumiko.algebra.Selection;
import kumiko.algebra.Visibility;
import kumiko.algebra.WindowFunction;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;

/**
 * Writes values in the string language. What is read from a printed filter is that filter, but for what names another model:
 * queries within filters can be printed and not read, and so can names in JSON that are no names of the language. Values that
 * stand beside what is sensitive are not shown, and stand as {@code ?}.
 */
final class LookupPrinter {

    private static final String HIDDEN = "?";

    String filter(Filter<?> filter) {
        return switch (filter) {
            case Filter.Literal<?>(var value) -> value ? "everything" : "nothing";
            case Filter.Comparison<?, ?> comparison -> comparison(comparison);
            case Filter.Range<?, ?> range ->
                key(range.subject()) + "__range=[" + value(range.lowest(), range.subject()) + ", "
                        + value(range.highest(), range.subject()) + "]";
            case Filter.Membership<?, ?> membership -> membership(membership);
            case Filter.Text<?> text ->
                key(text.subject()) + "__" + (text.ignoreCase() ? "i" : "")
                        + text.match().lookup() + "=" + value(text.pattern(), text.subject());
            case Filter.Contains<?>(var subject, var containment, var other) ->
                key(subject) + "__" + containment.lookup() + "=" + value(other, subject);
            case Filter.IsNull<?>(var subject) -> key(subject) + "__isnull=true";
            case Filter.Some<?, ?>(var path, var condition) ->
                condition.isEverything() && path.isToMany()
                        ? path + "__isnull=false"
                        : path + "__some(" + filter(condition) + ")";
            case Filter.Search<?> search -> search(search);
            case Filter.Same<?, ?>(var left, var right) -> beside(left, right) + "__same=" + value(right, left);
            case Filter.OneOf<?, ?> oneOf -> oneOf(oneOf);
            case Filter.And<?> and -> joined(Vector.narrow(and.operands()), " and ", "everything");
            case Filter.Or<?> or -> joined(Vector.narrow(or.operands()), " or ", "nothing");
            case Filter.Not<?>(var operand) -> negation(operand);
        };
    }

    private String search(Filter.Search<?> search) {
        Vector<Searched<?>> searched = Vector.narrow(search.searched());
        return "search(" + Literals.print(DataType.TEXT, search.term()) + ", "
                + searched.map(this::searched).mkString(", ") + ")";
    }

    String searched(Searched<?> searched) {
        return switch (searched) {
            case Searched.Value<?>(var text) -> key(text);
            case Searched.Among<?, ?>(var path, var behind) -> path + "___" + searched(behind);
        };
    }

    private String comparison(Filter.Comparison<?, ?> comparison) {
        var lookup = comparison.operator() == Operator.EQUAL
                ? ""
                : "__" + comparison.operator().lookup();
        return beside(comparison.left(), comparison.right()) + lookup + "="
                + value(comparison.right(), comparison.left());
    }

    /** An expression where a key stands, unless it is a value that the other would tell. */
    private String beside(Expression<?, ?> expression, Expression<?, ?> other) {
        return isHidden(expression, other) ? HIDDEN : key(expression);
    }

    /** An expression where a value stands, unless it is one that the other would tell. */
    private String value(Expression<?, ?> expression, Expression<?, ?> other) {
        return isHidden(expression, other) ? HIDDEN : value(expression);
    }

    private static boolean isHidden(Expression<?, ?> expression, Expression<?, ?> other) {
        return expression instanceof Expression.Constant<?, ?> && other.isSensitive();
    }

    private <T> String membership(Filter.Membership<?, T> membership) {
        var type = membership.subject().type();
        return key(membership.subject())
                + (membership.included() ? "__in=" : "__notin=")
                + (membership.subject().isSensitive()
                        ? "[" + HIDDEN + "]"
                        : membership
                                .values()
                                .map(value -> Literals.print(type, value))
                                .mkString("[", ", ", "]"));
    }

    /** {@return a text that can be understood but not read: what is read names no other model} */
    private String oneOf(Filter.OneOf<?, ?> oneOf) {
        Vector<Expression<?, ?>> subjects = Vector.narrow(oneOf.subjects());
        Vector<Expression<?, ?>> columns = Vector.narrow(oneOf.columns());
        if (subjects.isEmpty()) {
            return "exists(" + query(oneOf.query()) + ")";
        }
        var shown = columns.map(this::key)
                        .equals(Vector.ofAll(oneOf.query().model().key()).map(Column::name))
                ? ""
                : " pluck " + columns.map(this::key).mkString(", ");
        var names = subjects.map(this::key).mkString(", ");
        return (subjects.size() == 1 ? names : "(" + names + ")") + "__in=(" + query(oneOf.query()) + shown + ")";
    }

    private String joined(Vector<Filter<?>> operands, String connective, String none) {
        return operands.isEmpty() ? none : operands.map(this::operand).mkString(connective);
    }

    /** An operand of a connective, in parentheses if it is one itself. */
    private String operand(Filter<?> filter) {
        return filter instanceof Filter.And<?> || filter instanceof Filter.Or<?>
                ? "(" + filter(filter) + ")"
                : filter(filter);
    }

    private String negation(Filter<?> operand) {
        if (operand instanceof Filter.IsNull<?>(var subject)) {
            return key(subject) + "__isnull=false";
        }
        if (operand instanceof Filter.Some<?, ?>(var path, var condition)
                && condition.isEverything()
                && path.isToMany()) {
            return path + "__isnull=true";
        }
        return "not " + operand(operand);
    }

    /** An expression where a key stands. */
    String key(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute ->
                behind(attribute.path(), attribute.column().name());
            case Expression.Call<?, ?>(var function, var argument) -> key(argument) + "__" + function.transform();
            case Part<?, ?> part -> key(part.whole()) + PartNames.print(part);
            case Expression.Aggregate<?, ?, ?> aggregate -> aggregate(aggregate);
            case Expression.Key<?, ?>(var of) -> key(of);
            case Expression.OfGroup<?, ?>(var aggregation) -> aggregation(aggregation);
            case Expression.Constant<?, ?> constant -> Constants.print(constant);
            case Expression.Now<?> now -> Words.NOW + "()";
            case Later<?, ?> later ->
                Words.LATER + "(" + parts(Vector.of(later.time())).head() + ", '" + later.amount() + "')";
            case Expression.Apply<?, ?> apply ->
                apply.operation().word() + arguments(apply).mkString("(", ", ", ")");
            case Expression.Choice<?, ?> choice -> choice(choice);
            case Expression.Arithmetic<?, ?> arithmetic ->
                parts(Vector.of(arithmetic.left(), arithmetic.right()))
                        .mkString("(", " " + arithmetic.sign().symbol() + " ", ")");
            case Expression.Condition<?, ?>(var filter) -> "(" + filter(filter) + ")";
            case Expression.At<?, ?, ?> at -> behind(at.path(), key(at.expression()));
            case Expression.Named<?, ?> named -> named.name();
        };
    }

    private Vector<String> arguments(Expression.Apply<?, ?> apply) {
        Vector<Expression<?, ?>> values = Vector.narrow(apply.arguments());
        return switch (apply.operation()) {
            case COALESCE, NULLIF, GREATEST, LEAST -> parts(values);
            case CONCAT, REPLACE, POSITION -> parts(values, Optional.of(DataType.TEXT));
            case SUBSTRING, RIGHT ->
                parts(values.take(1), Optional.of(DataType.TEXT))
                        .appendAll(parts(values.tail(), Optional.of(DataType.INTEGER)));
        };
    }

    private String choice(Expression.Choice<?, ?> choice) {
        var values = parts(Vector.narrow(choice.values()));
        Vector<String> conditions =
                Vector.<Expression.When<?>>narrow(choice.whens()).map(when -> filter(when.condition()) + " then ");
        var last = values.drop(conditions.size()).map(value -> "else " + value);
        return conditions
                .zipWith(values, (condition, value) -> condition + value)
                .appendAll(last)
                .mkString(Words.CASE + "(", ", ", ")");
    }

    private Vector<String> parts(Vector<Expression<?, ?>> values) {
        return parts(values, Constants.anchor(values));
    }

    /** Expressions where values can stand as well, which then have to be read as of the same type. */
    private Vector<String> parts(Vector<Expression<?, ?>> values, Optional<DataType<?>> beside) {
        boolean hidden = values.exists(value -> value.isSensitive());
        return values.map(value -> value instanceof Expression.Constant<?, ?> constant
                ? hidden ? HIDDEN : Constants.print(constant, beside)
                : key(value));
    }

    private static String behind(Path<?, ?> path, String name) {
        return path.isEmpty() ? name : path + "___" + name;
    }

    private String aggregate(Expression.Aggregate<?, ?, ?> aggregate) {
        return aggregate.aggregation() instanceof Aggregation.Count<?>
                ? aggregate.path() + "__" + aggregation(aggregate.aggregation())
                : behind(aggregate.path(), aggregation(aggregate.aggregation()));
    }

    /** What the language has no words for, as a filter, stands in parentheses. */
    String aggregation(Aggregation<?, ?> aggregation) {
        var name = switch (aggregation) {
            case Aggregation.Count<?> count -> Aggregations.COUNT;
            case Aggregation.CountOf<?>(var argument, var distinct, var filter) ->
                key(argument) + "__" + (distinct ? Aggregations.COUNT_DISTINCT : Aggregations.COUNT);
            case Aggregation.Summary<?, ?>(var kind, var argument, var filter) -> key(argument) + "__" + kind.symbol();
            case Aggregation.Joined<?> joined -> joined(joined);
            case Aggregation.Listed<?, ?> listed ->
                key(listed.argument()) + "__array_agg" + collected(listed.distinct(), Vector.narrow(listed.orders()));
        };
        var filter = aggregation.filter();
        return filter.isEverything() ? name : name + "(" + filter(filter) + ")";
    }

    private String joined(Aggregation.Joined<?> joined) {
        var separator = joined.separator().equals(Aggregations.SEPARATOR)
                ? ""
                : "(" + Literals.print(DataType.TEXT, joined.separator()) + ")";
        return key(joined.argument()) + "__string_agg" + collected(joined.distinct(), Vector.narrow(joined.orders()))
                + separator;
    }

    private String collected(boolean distinct, Vector<Order<?>> orders) {
        return (distinct ? "_distinct" : "")
                + (orders.isEmpty() ? "" : orders.map(this::order).mkString("(sort ", ", ", ")"));
    }

    /** An expression where a value stands. */
    String value(Expression<?, ?> expression) {
        return expression instanceof Expression.Constant<?, ?> constant
                ? constant(constant)
                : "F(" + key(expression) + ")";
    }

    private static <T> String constant(Expression.Constant<?, T> constant) {
        DataType<T> type = constant.type();
        return Literals.print(type, constant.value());
    }

    String order(Order<?> order) {
        boolean descending = order.direction() == Order.Direction.DESCENDING;
        boolean usual = descending == (order.nulls() == Order.Nulls.FIRST);
        var nulls = usual ? "" : " nulls " + order.nulls().name().toLowerCase(Locale.ROOT);
        return (descending ? "-" : "") + key(order.expression()) + nulls;
    }

    String query(Query<?> query) {
        var text = new StringBuilder(query.model().name());
        if (!query.filter().isEverything()) {
            text.append(" where ").append(filter(query.filter()));
        }
        if (!query.orders().isEmpty()) {
            text.append(" sort ").append(query.orders().map(this::order).mkString(", "));
        }
        query.slice().limit().ifPresent(limit -> text.append(" limit ").append(limit));
        if (query.slice().offset() > 0) {
            text.append(" offset ").append(query.slice().offset());
        }
        if (!query.eager().isNothing()) {
            text.append(" with ").append(query.eager());
        }
        if (query.visibility() == Visibility.WITH_DELETED) {
            text.append(" with deleted");
        }
        query.zone().ifPresent(zone -> text.append(" in ").append(zone));
        return text.append(lock(query.lock())).toString();
    }

    String grouping(Grouping<?> grouping) {
        var text = new StringBuilder(query(grouping.rows())).append(" group by ");
        text.append(grouping.keys().isEmpty() ? "nothing" : keys(grouping));
        if (!grouping.having().isEverything()) {
            text.append(" having ").append(filter(grouping.having()));
        }
        if (!grouping.orders().isEmpty()) {
            text.append(" sort ").append(grouping.orders().map(this::order).mkString(", "));
        }
        grouping.slice().limit().ifPresent(limit -> text.append(" limit ").append(limit));
        if (grouping.slice().offset() > 0) {
            text.append(" offset ").append(grouping.slice().offset());
        }
        return text.toString();
    }

    String groups(GroupQuery<?, ?> query) {
        return grouping(query.grouping()) + " values "
                + Vector.<Selection<?, ?>>narrow(query.columns())
                        .map(this::selection)
                        .mkString(", ");
    }

    private String selection(Selection<?, ?> selection) {
        return switch (selection) {
            case Expression<?, ?> expression -> key(expression);
            case WindowFunction<?, ?> function -> function.toString();
        };
    }

    private String keys(Grouping<?> grouping) {
        return Vector.<Expression<?, ?>>narrow(grouping.keys()).map(this::key).mkString(", ");
    }

    private static String lock(Lock lock) {
        var strength = switch (lock.strength()) {
            case NONE -> "";
            case SHARE -> " for share";
            case UPDATE -> " for update";
        };
        return strength
                + switch (lock.waiting()) {
                    case WAIT -> "";
                    case SKIP -> " skip locked";
                    case FAIL -> " nowait";
                };
    }

    String update(Command.Update<?> update) {
        Vector<Assignment<?>> assignments = Vector.narrow(update.assignments());
        return "update " + query(update.query()) + " set "
                + (assignments.isEmpty()
                        ? "nothing"
                        : assignments.map(this::assignment).mkString(", "));
    }

    /** What is written into a sensitive column is not shown. */
    String assignment(Assignment<?> assignment) {
        var column = assignment.column();
        return column.name() + "="
                + switch (assignment) {
                    case Assignment.Value<?, ?> value -> column.is(ColumnRole.SENSITIVE) ? HIDDEN : value(value);
                    case Assignment.Computed<?, ?> computed ->
                        column.is(ColumnRole.SENSITIVE) ? HIDDEN : value(computed.expression());
                    case Assignment.Now<?> now -> "now";
                };
    }

    private static <T> String value(Assignment.Value<?, T> assignment) {
        T value = assignment.value();
        return value == null ? "null" : Literals.print(assignment.column().type(), value);
    }
}
