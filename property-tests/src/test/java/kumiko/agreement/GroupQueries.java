package kumiko.agreement;

import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Query;
import kumiko.algebra.Selection;
import kumiko.algebra.Slice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Random groups of the rows of random queries, and random aggregations of them. */
final class GroupQueries {

    private GroupQueries() {}

    static Arbitrary<GroupQuery<Person, List<@Nullable Object>>> people() {
        return Queries.people()
                .flatMap(query -> groups(
                        query,
                        Queries.peopleSubjects(),
                        List.of(People.AGE, People.SCORE),
                        List.of(People.NAME, People.NICK),
                        Queries.ofPeople(1)));
    }

    static Arbitrary<GroupQuery<Paper, List<@Nullable Object>>> papers() {
        return Queries.papers()
                .flatMap(query -> groups(
                        query,
                        Queries.paperSubjects(),
                        List.of(Papers.RATING),
                        List.of(Papers.TITLE, Papers.author().name()),
                        Queries.ofPapers(1)));
    }

    /** What is computed from a row overflows the type it is read as, so it is neither a key nor collected. */
    private static <R> Vector<Subject<R, ?>> plain(Vector<Subject<R, ?>> subjects) {
        return subjects.filter(subject -> !(subject.expression() instanceof Expression.Arithmetic<?, ?>));
    }

    private static <R> Arbitrary<GroupQuery<R, List<@Nullable Object>>> groups(
            Query<R> query,
            Vector<Subject<R, ?>> subjects,
            List<? extends Attribute.Numeric<R, ?>> numbers,
            List<Attribute.Text<R>> texts,
            Arbitrary<Filter<R>> filters) {
        var keys =
                Arbitraries.of(plain(subjects).asJava()).list().uniqueElements().ofMaxSize(2);
        var aggregations = Arbitraries.oneOf(List.of(
                        filters.map(Aggregation::count),
                        Arbitraries.of(plain(subjects).asJava()).flatMap(GroupQueries::ofAny),
                        Arbitraries.of(numbers).flatMap(GroupQueries::ofNumber),
                        Arbitraries.of(texts).flatMap(text -> ofText(text, subjects))))
                .flatMap(aggregation -> filters.map(filter -> filtered(aggregation, filter)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(keys, aggregations)
                .flatAs((named, values) -> groups(query, Vector.ofAll(named), Vector.ofAll(values)));
    }

    private static <R> Aggregation<R, ?> filtered(Aggregation<R, ?> aggregation, Filter<R> filter) {
        return filter.hashCode() % 2 == 0 ? aggregation : aggregation.where(filter);
    }

    private static <R, T> Arbitrary<Aggregation<R, ?>> ofAny(Subject<R, T> subject) {
        var of = subject.expression();
        return Arbitraries.of(
                of.count(),
                of.countDistinct(),
                of.min(),
                of.max(),
                of.list(),
                of.list().distinctly(),
                of.list().sort(of.desc()));
    }

    private static <R> Arbitrary<Aggregation<R, ?>> ofNumber(Attribute.Numeric<R, ?> number) {
        return Arbitraries.of(
                number.average(),
                new Aggregation.Summary<>(Aggregation.Kind.SUM, number, Filter.everything()),
                Aggregation.average(number.times(2)));
    }

    private static <R> Arbitrary<Aggregation<R, ?>> ofText(Attribute.Text<R> text, Vector<Subject<R, ?>> subjects) {
        var separators = Arbitraries.of("", ", ", "'", "$1", "😀");
        var distinct = separators.map(separator -> text.joined(separator).distinctly());
        var sorted = Combinators.combine(separators, Subject.ordersOf(subjects))
                .as((separator, order) -> text.joined(separator).sort(order));
        var lowered = separators.map(separator ->
                new Aggregation.Joined<R>(text.lower(), separator, true, Vector.empty(), Filter.everything()));
        return Arbitraries.oneOf(List.of(distinct, sorted, lowered));
    }

    private static <R> Arbitrary<GroupQuery<R, List<@Nullable Object>>> groups(
            Query<R> query, Vector<Subject<R, ?>> keys, Vector<Aggregation<R, ?>> aggregations) {
        Vector<Subject<Group<R>, ?>> subjects = keys.<Subject<Group<R>, ?>>map(GroupQueries::key)
                .append(new Subject<>(Group.of(Aggregation.<R>count()), Values.ids()))
                .appendAll(aggregations.filter(GroupQueries::isCount).map(GroupQueries::counted));
        var having = Arbitraries.oneOf(
                Arbitraries.just(Filter.<Group<R>>everything()),
                Subject.filtersOf(subjects),
                Subject.filtersOf(subjects).map(Filter::not));
        var orders = Subject.ordersOf(subjects).list().ofMaxSize(2);
        var slices = Arbitraries.longs().between(0, 4).injectNull(0.6);
        var rows = query.groupBy();
        Vector<Expression<R, ?>> by = keys.map(Subject::expression);
        Vector<Selection<Group<R>, ?>> columns = keys.<Selection<Group<R>, ?>>map(key -> Group.key(key.expression()))
                .appendAll(aggregations.map(GroupQueries::value));
        return Combinators.combine(having, orders, slices, slices).as((condition, sorts, limit, offset) -> {
            var slice = (limit == null ? Slice.ALL : Slice.limit(limit))
                    .and(offset == null ? Slice.ALL : Slice.offset(offset));
            var grouping = new Grouping<R>(rows.rows(), by, condition, Vector.ofAll(sorts), slice);
            return new GroupQuery<>(
                    grouping, columns, grouping.values(columns.head()).maker());
        });
    }

    private static boolean isCount(Aggregation<?, ?> aggregation) {
        return aggregation instanceof Aggregation.Count<?> || aggregation instanceof Aggregation.CountOf<?>;
    }

    @SuppressWarnings("unchecked") // a count is a Long
    private static <R> Subject<Group<R>, ?> counted(Aggregation<R, ?> count) {
        return new Subject<>(Group.of((Aggregation<R, Long>) count), Values.ids());
    }

    private static <R, T> Subject<Group<R>, T> key(Subject<R, T> key) {
        return new Subject<>(Group.key(key.expression()), key.values());
    }

    private static <R, T> Expression<Group<R>, T> value(Aggregation<R, T> aggregation) {
        return Group.of(aggregation);
    }
}
