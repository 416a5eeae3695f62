package kumiko.plan;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Attribute;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Later;
import kumiko.algebra.Lock;
import kumiko.algebra.Order;
import kumiko.algebra.Part;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.Searched;
import kumiko.algebra.Selection;
import kumiko.algebra.Slice;
import kumiko.algebra.View;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Visibility;
import kumiko.algebra.WindowFunction;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.plan.Shape.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query once, from its filter over its orders to its slice, each node before what it consists of: structure
 * becomes a token, a constant becomes an argument. The {@link Planner} visits a query in the same order.
 */
final class ShapeReader {

    /** What a token stands for where its own value does not tell. */
    enum Node {
        TRUE,
        FALSE,
        COMPARISON,
        RANGE,
        IN,
        NOT_IN,
        TEXT,
        TEXT_IGNORING_CASE,
        SEARCH,
        CONTAINS,
        NULL,
        SOME,
        SAME,
        ONE_OF,
        AND,
        OR,
        NOT,
        END,
        ATTRIBUTE,
        CONSTANT,
        CALL,
        MOMENT,
        APPLY,
        CHOICE,
        LATER,
        MONTHS,
        LENGTH,
        ELEMENT,
        IN_JSON,
        MEMBER,
        ITEM,
        ARITHMETIC,
        AGGREGATE,
        CONDITION,
        AT,
        ORDER,
        LIMIT,
        OFFSET,
        INSERT,
        CHANGE,
        UPDATE,
        DELETE,
        ARRAYS,
        VALUES,
        CONFLICT,
        KEEP,
        OVERWRITE,
        ASSIGN,
        VALUE,
        COMPUTED,
        NOW,
        VIEW,
        BRANCH,
        JOINED,
        DERIVED,
        FOLLOWED,
        FOLLOW_UP,
        KEYS,
        OF_QUERY,
        OF_FOLLOW_UP,
        NUMBERED,
        RUNNING,
        GROUPS,
        KEY,
        OF_GROUP,
        COUNT,
        COUNT_OF,
        JOINED_TEXT,
        LIST,
        POLICY
    }

    private Object[] tokens = new Object[32];
    private int size;
    private int hash = 1;
    private final ArrayList<@Nullable Object> arguments = new ArrayList<>(4);
    private Vector<Expression<?, ?>> keys = Vector.empty();

    /** Begins with what a policy asks. */
    ShapeReader(Restrictions restrictions) {
        if (!restrictions.isNone()) {
            var first = restrictions.shaped();
            size = first.shape().tokens().length;
            tokens = Arrays.copyOf(first.shape().tokens(), size + tokens.length);
            hash = first.shape().hashCode();
            arguments.addAll(Arrays.asList(first.arguments()));
        }
    }

    Shaped shaped() {
        return new Shaped(new Shape(Arrays.copyOf(tokens, size), hash), arguments.toArray());
    }

    <R> void read(Query<R> query, Purpose purpose) {
        add(query.model());
        add(purpose);
        read(query);
    }

    <R> void read(Query<R> query) {
        read(query.filter());
        for (Order<R> order : query.orders()) {
            read(order);
        }
        read(query.slice());
        if (query.visibility() == Visibility.WITH_DELETED) {
            add(query.visibility());
        }
        if (!query.lock().isNone()) {
            add(query.lock().strength());
            add(query.lock().waiting());
        }
        query.zone().ifPresent(zone -> add(zone, zone.hashCode()));
    }

    private <R> void read(Order<R> order) {
        add(Node.ORDER);
        add(order.direction());
        add(order.nulls());
        read(order.expression());
    }

    <R, V> void read(ViewQuery<R, V> viewed) {
        add(Node.VIEW);
        add(viewed.query().model());
        read(viewed.query());
        read(viewed.view(), new Branches(viewed.query().lock()));
    }

    private <R, V> void read(View<R, V> view, Branches branches) {
        view.columns().forEach(this::readSelection);
        for (var branch : view.branches()) {
            read(branch, branches);
        }
        add(Node.END);
    }

    private <R, S, T> void read(View.Branch<R, S, T> branch, Branches branches) {
        add(Node.BRANCH);
        add(branch.relation(), branch.relation().name().hashCode());
        if (!branches.isJoined(branch)) {
            add(Node.FOLLOWED);
            return;
        }
        if (Branches.isPlain(branch)) {
            add(Node.JOINED);
        } else {
            add(Node.DERIVED);
            read(branch.subset());
        }
        read(branch.view(), branches);
    }

    private <S> void read(Subset<S> subset) {
        read(subset.filter());
        for (Order<S> order : subset.orders()) {
            read(order);
        }
        add(Node.END);
        var slice = subset.slice();
        if (!slice.isAll()) {
            add(Node.NUMBERED);
            arguments.add(slice.offset());
            arguments.add(last(slice));
            arguments.add(slice.limit().orElse(Long.MAX_VALUE));
        }
    }

    /** {@return the number of the last row in the window, from 1} */
    private static long last(Slice slice) {
        long limit = slice.limit().orElse(Long.MAX_VALUE);
        return limit > Long.MAX_VALUE - slice.offset() ? Long.MAX_VALUE : slice.offset() + limit;
    }

    <R, V> void read(GroupQuery<R, V> query) {
        read(query.grouping());
        query.columns().forEach(this::readSelection);
        add(Node.END);
        readOrder(query.grouping());
    }

    <R> void readCount(Grouping<R> grouping) {
        add(Purpose.COUNT);
        read(grouping);
        readOrder(grouping);
    }

    private <R> void read(Grouping<R> grouping) {
        add(Node.GROUPS);
        add(grouping.rows().model());
        read(grouping.rows());
        add(Node.END);
        grouping.keys().forEach(this::read);
        add(Node.END);
        keys = Vector.narrow(grouping.keys());
        read(grouping.having());
    }

    private <R> void readOrder(Grouping<R> grouping) {
        for (Order<Group<R>> order : grouping.orders()) {
            read(order);
        }
        read(grouping.slice());
    }

    private void read(Slice slice) {
        slice.limit().ifPresent(limit -> {
            add(Node.LIMIT);
            arguments.add(limit);
        });
        if (slice.offset() > 0) {
            add(Node.OFFSET);
            arguments.add(slice.offset());
        }
    }

    <R, S, T> void read(FollowUp<R, S, T> followUp) {
        add(Node.FOLLOW_UP);
        readRows(followUp);
        read(followUp.branch().view(), new Branches(Lock.NONE));
    }

    private <R, S, T> void readRows(FollowUp<R, S, T> followUp) {
        var branch = followUp.branch();
        add(branch.relation(), branch.relation().name().hashCode());
        add(followUp.visibility());
        followUp.zone().ifPresent(zone -> add(zone, zone.hashCode()));
        switch (followUp.of()) {
            case FollowUp.Owners.Keys(var values) -> {
                add(Node.KEYS);
                arguments.addAll(values);
            }
            case FollowUp.Owners.OfQuery(var query, var path) -> {
                add(Node.OF_QUERY);
                add(query.model());
                read(query);
                read(path);
                add(Node.END);
            }
            case FollowUp.Owners.OfFollowUp(var before, var path) -> {
                add(Node.OF_FOLLOW_UP);
                readRows(before);
                read(path);
                add(Node.END);
            }
        }
        read(branch.subset());
    }

    <R> void read(Filter<R> filter) {
        switch (filter) {
            case Filter.Literal<R>(var value) -> add(value ? Node.TRUE : Node.FALSE);
            case Filter.Comparison<R, ?> comparison -> {
                add(Node.COMPARISON);
                add(comparison.operator());
                read(comparison.left());
                read(comparison.right());
            }
            case Filter.Range<R, ?> range -> {
                add(Node.RANGE);
                read(range.subject());
                read(range.lowest());
                read(range.highest());
            }
            case Filter.Membership<R, ?> membership -> readMembership(membership);
            case Filter.Text<R>(var subject, var match, var ignoreCase, var pattern) -> {
                add(ignoreCase ? Node.TEXT_IGNORING_CASE : Node.TEXT);
                add(match);
                read(subject);
                read(pattern);
            }
            case Filter.Contains<R>(var subject, var containment, var other) -> {
                add(Node.CONTAINS);
                add(containment);
                read(subject);
                read(other);
            }
            case Filter.IsNull<R>(var subject) -> {
                add(Node.NULL);
                read(subject);
            }
            case Filter.Some<R, ?>(var path, var condition) -> {
                add(Node.SOME);
                read(path);
                read(condition);
            }
            case Filter.Search<R> search -> {
                add(Node.SEARCH);
                arguments.add(search.term());
                read(search.expanded());
                readTexts(search.searched());
            }
            case Filter.Same<R, ?> same -> {
                add(Node.SAME);
                read(same.left());
                read(same.right());
            }
            case Filter.OneOf<R, ?> oneOf -> readOneOf(oneOf);
            case Filter.And<R>(var operands) -> {
                add(Node.AND);
                operands.forEach(this::read);
                add(Node.END);
            }
            case Filter.Or<R>(var operands) -> {
                add(Node.OR);
                operands.forEach(this::read);
                add(Node.END);
            }
            case Filter.Not<R>(var operand) -> {
                add(Node.NOT);
                read(operand);
            }
        }
    }

    private <R, S> void readOneOf(Filter.OneOf<R, S> oneOf) {
        add(Node.ONE_OF);
        oneOf.subjects().forEach(this::read);
        add(Node.END);
        add(oneOf.query().model());
        read(oneOf.query());
        add(Node.END);
        oneOf.columns().forEach(this::read);
    }

    private <R, T> void readMembership(Filter.Membership<R, T> membership) {
        add(membership.included() ? Node.IN : Node.NOT_IN);
        read(membership.subject());
        var type = membership.subject().type();
        var values = new ArrayList<Object>(membership.values().size());
        for (T value : membership.values()) {
            values.add(type.encode(value));
        }
        arguments.add(values);
    }

    <R> void read(Expression<R, ?> expression) {
        switch (expression) {
            case Attribute<R, ?> attribute -> {
                add(Node.ATTRIBUTE);
                read(attribute.path());
                add(attribute.column());
            }
            case Part<R, ?> part -> readPart(part);
            case Expression.Constant<R, ?> constant -> readConstant(constant);
            case Expression.Now<?> now -> {
                add(Node.MOMENT);
                arguments.add(Moment.NOW);
            }
            case Later<R, ?> later -> {
                add(Node.LATER);
                read(later.time());
                if (later.isPeriod()) {
                    add(Node.MONTHS);
                    arguments.add(later.months());
                    arguments.add(later.days());
                } else {
                    arguments.add(later.microseconds());
                }
            }
            case Expression.Apply<R, ?>(var operation, var values) -> {
                add(Node.APPLY);
                add(operation);
                values.forEach(this::read);
                add(Node.END);
            }
            case Expression.Choice<R, ?>(var whens, var otherwise) -> {
                add(Node.CHOICE);
                for (Expression.When<R> when : whens) {
                    read(when.condition());
                    read(when.value());
                }
                add(Node.END);
                otherwise.forEach(this::read);
                add(Node.END);
            }
            case Expression.Call<R, ?>(var function, var argument) -> {
                add(Node.CALL);
                add(function);
                read(argument);
            }
            case Expression.Arithmetic<R, ?> arithmetic -> {
                add(Node.ARITHMETIC);
                add(arithmetic.sign());
                read(arithmetic.left());
                read(arithmetic.right());
            }
            case Expression.Aggregate<R, ?, ?> aggregate -> {
                add(Node.AGGREGATE);
                read(aggregate.path());
                read(aggregate.aggregation());
            }
            case Expression.Key<?, ?> key -> {
                add(Node.KEY);
                add(keys.indexOf(key.of()));
            }
            case Expression.OfGroup<?, ?> value -> {
                add(Node.OF_GROUP);
                read(value.aggregation());
            }
            case Expression.Condition<R, ?>(var filter) -> {
                add(Node.CONDITION);
                read(filter);
            }
            case Expression.At<R, ?, ?> at -> {
                add(Node.AT);
                read(at.path());
                read(at.expression());
            }
            case Expression.Named<R, ?> named -> read(named.definition());
        }
    }

    /** The texts of a search, in the order in which {@link SearchPlanner} finds words in them at once. */
    private <R> void readTexts(Vector<Searched<R>> searched) {
        for (var text : searched) {
            if (text instanceof Searched.Value<R>(var expression)) {
                read(expression);
            }
        }
        for (var path : SearchPlanner.paths(searched)) {
            readTexts(SearchPlanner.behind(searched, path));
        }
        add(Node.END);
    }

    /** What is read of a value depends on its own type, not only on the stored one. */
    private <R> void readSelection(Selection<R, ?> selection) {
        if (!(selection instanceof Attribute<R, ?>)) {
            add(selection.type(), selection.type().javaType().getName().hashCode());
        }
        switch (selection) {
            case Expression<R, ?> expression -> read(expression);
            case WindowFunction<R, ?> function -> readFunction(function);
        }
    }

    private <R> void readFunction(WindowFunction<R, ?> function) {
        switch (function) {
            case WindowFunction.Ranking<?> ranking -> add(ranking.rank());
            case WindowFunction.Neighbour<R, ?> neighbour -> {
                add(neighbour.side());
                add(neighbour.distance());
                read(neighbour.of());
            }
            case WindowFunction.Running<R, ?> running -> {
                add(Node.RUNNING);
                read(running.aggregation());
            }
        }
        function.window().partition().forEach(this::read);
        add(Node.END);
        for (Order<R> order : function.window().orders()) {
            read(order);
        }
        add(Node.END);
    }

    private <S> void read(Aggregation<S, ?> aggregation) {
        switch (aggregation) {
            case Aggregation.Count<?> count -> add(Node.COUNT);
            case Aggregation.CountOf<?> count -> add(Node.COUNT_OF);
            case Aggregation.Summary<?, ?> summary -> add(summary.kind());
            case Aggregation.Joined<?> joined -> add(Node.JOINED_TEXT);
            case Aggregation.Listed<?, ?> listed -> add(Node.LIST);
        }
        add(aggregation.distinct() ? 1 : 0);
        aggregation.arguments().forEach(this::read);
        for (Order<S> order : aggregation.orders()) {
            read(order);
        }
        add(Node.END);
        if (aggregation instanceof Aggregation.Joined<?> joined) {
            arguments.add(DataType.TEXT.encode(joined.separator()));
        }
        read(aggregation.filter());
    }

    private void readPart(Part<?, ?> part) {
        switch (part) {
            case Part.Length<?>(var whole) -> {
                add(Node.LENGTH);
                read(whole);
            }
            case Part.Element<?, ?> element -> {
                add(Node.ELEMENT);
                read(element.whole());
                arguments.add(element.subscript());
            }
            case Part.InJson<?, ?>(var whole, var path, var type) -> {
                add(Node.IN_JSON);
                add(((DataType.Scalar<?>) type.stored()).kind());
                read(whole);
                path.forEach(this::readStep);
                add(Node.END);
            }
        }
    }

    private void readStep(Part.Step step) {
        switch (step) {
            case Part.Step.Member(var name) -> {
                add(Node.MEMBER);
                arguments.add(name);
            }
            case Part.Step.Item item -> {
                add(Node.ITEM);
                arguments.add(item.index());
            }
        }
    }

    private <T> void readConstant(Expression.Constant<?, T> constant) {
        add(Node.CONSTANT);
        DataType<?> stored = constant.type().stored();
        add(stored, stored instanceof DataType.Scalar<?> scalar ? scalar.kind().ordinal() : 31);
        arguments.add(constant.type().encode(constant.value()));
    }

    private void read(Path<?, ?> path) {
        for (var step : path.steps()) {
            add(step, step.name().hashCode());
        }
    }

    void add(Model<?> model) {
        add(model, System.identityHashCode(model));
    }

    void add(Column<?> column) {
        add(column, column.name().hashCode());
    }

    void add(int number) {
        add(number, number);
    }

    /** {@return how many arguments there are until now} */
    int arguments() {
        return arguments.size();
    }

    void argument(@Nullable Object stored) {
        arguments.add(stored);
    }

    void add(Enum<?> token) {
        add(token, token.ordinal() + 1);
    }

    private void add(Object token, int tokenHash) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
        hash = hash * 31 + tokenHash;
    }
}
