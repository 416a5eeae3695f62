package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Filters are a Boolean algebra by the rows for which they hold, and queries a monoid. */
class LawsTest {

    private static final MemoryDatabase ROWS = DataSet.any().sample().inMemory(ZoneId.of("Europe/Berlin"));
    private static final Set<Person> ALL = Set.copyOf(ROWS.run(Query.all(People.MODEL)));

    @Provide
    Arbitrary<Filter<Person>> filters() {
        return Queries.people().map(Query::filter);
    }

    @Provide
    Arbitrary<Query<Person>> queries() {
        return Queries.people();
    }

    private static Set<Person> rows(Filter<Person> filter) {
        return Set.copyOf(ROWS.run(Query.all(People.MODEL).where(filter)));
    }

    private static Set<Person> both(Set<Person> one, Set<Person> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Person> either(Set<Person> one, Set<Person> other) {
        var either = new HashSet<>(one);
        either.addAll(other);
        return either;
    }

    @Property
    void aFilterAndItsNegationPartitionTheRows(@ForAll("filters") Filter<Person> filter) {
        assertThat(either(rows(filter), rows(filter.not()))).isEqualTo(ALL);
        assertThat(both(rows(filter), rows(filter.not()))).isEmpty();
    }

    @Property
    void twoNegationsAreNone(@ForAll("filters") Filter<Person> filter) {
        assertThat(filter.not().not()).isEqualTo(filter);
    }

    @Property
    void aConjunctionHoldsWhereBothDo(@ForAll("filters") Filter<Person> f, @ForAll("filters") Filter<Person> g) {
        assertThat(rows(f.and(g))).isEqualTo(both(rows(f), rows(g)));
    }

    @Property
    void aDisjunctionHoldsWhereEitherDoes(@ForAll("filters") Filter<Person> f, @ForAll("filters") Filter<Person> g) {
        assertThat(rows(f.or(g))).isEqualTo(either(rows(f), rows(g)));
    }

    @Property
    void deMorgan(@ForAll("filters") Filter<Person> f, @ForAll("filters") Filter<Person> g) {
        assertThat(rows(f.and(g).not())).isEqualTo(rows(f.not().or(g.not())));
        assertThat(rows(f.or(g).not())).isEqualTo(rows(f.not().and(g.not())));
    }

    @Property
    void eachConnectiveDistributesOverTheOther(
            @ForAll("filters") Filter<Person> f,
            @ForAll("filters") Filter<Person> g,
            @ForAll("filters") Filter<Person> h) {
        assertThat(rows(f.and(g.or(h)))).isEqualTo(rows(f.and(g).or(f.and(h))));
        assertThat(rows(f.or(g.and(h)))).isEqualTo(rows(f.or(g).and(f.or(h))));
    }

    @Property
    void absorption(@ForAll("filters") Filter<Person> f, @ForAll("filters") Filter<Person> g) {
        assertThat(rows(f.and(f.or(g)))).isEqualTo(rows(f));
        assertThat(rows(f.or(f.and(g)))).isEqualTo(rows(f));
    }

    @Property
    void connectivesAreAssociativeAsValues(
            @ForAll("filters") Filter<Person> f,
            @ForAll("filters") Filter<Person> g,
            @ForAll("filters") Filter<Person> h) {
        assertThat(f.and(g).and(h)).isEqualTo(f.and(g.and(h)));
        assertThat(f.or(g).or(h)).isEqualTo(f.or(g.or(h)));
    }

    @Property
    void everythingAndNothingAreUnitAndZero(@ForAll("filters") Filter<Person> filter) {
        assertThat(filter.and(Filter.everything())).isEqualTo(filter);
        assertThat(filter.or(Filter.nothing())).isEqualTo(filter);
        assertThat(filter.and(Filter.nothing())).isEqualTo(Filter.nothing());
        assertThat(filter.or(Filter.everything())).isEqualTo(Filter.everything());
    }

    private static List<Person> rows(Query<Person> query) {
        return ROWS.run(query);
    }

    @Property
    void setOperationsAreThoseOfTheRows(@ForAll("queries") Query<Person> a, @ForAll("queries") Query<Person> b) {
        var left = Set.copyOf(rows(a));
        var right = Set.copyOf(rows(b));
        var rest = new HashSet<>(left);
        rest.removeAll(right);
        assertThat(rows(a.union(b))).containsExactlyInAnyOrderElementsOf(either(left, right));
        assertThat(rows(a.intersection(b))).containsExactlyInAnyOrderElementsOf(both(left, right));
        assertThat(rows(a.difference(b))).containsExactlyInAnyOrderElementsOf(rest);
    }

    @Property
    void aSetOperationHasTheOrderOfItsLeftSide(@ForAll("queries") Query<Person> a, @ForAll("queries") Query<Person> b) {
        assertThat(rows(a.union(a))).isEqualTo(rows(a));
        assertThat(rows(a.union(b)).stream().filter(rows(a)::contains)).isEqualTo(rows(a));
        assertThat(a.difference(b).orders()).isEqualTo(a.orders());
    }

    @Property
    void setOperationsObeyDeMorgan(@ForAll("queries") Query<Person> a, @ForAll("queries") Query<Person> b) {
        var all = Query.all(People.MODEL);
        assertThat(rows(all.difference(a.union(b))))
                .isEqualTo(rows(all.difference(a).intersection(all.difference(b))));
        assertThat(rows(a.difference(a))).isEmpty();
        assertThat(rows(a.intersection(a))).isEqualTo(rows(a));
    }

    @Property
    void aRowIsAmongThoseOfAQueryThatFindsIt(@ForAll("queries") Query<Person> query) {
        assertThat(rows(Filter.among(query))).isEqualTo(Set.copyOf(rows(query)));
        assertThat(rows(Filter.exists(query))).isEqualTo(rows(query).isEmpty() ? Set.of() : ALL);
    }

    @Property
    void notInIsThePresentRestWhateverTheNulls(@ForAll("queries") Query<Person> query) {
        var ages = Filter.<Person>in(Vector.of(People.AGE), query.values(People.AGE));
        var others = Filter.<Person>notIn(Vector.of(People.AGE), query.values(People.AGE));
        assertThat(either(rows(ages), rows(others))).isEqualTo(rows(People.AGE.isNotNull()));
        assertThat(both(rows(ages), rows(others))).isEmpty();
    }

    @Property
    void reversedTwiceIsTheSameOrder(@ForAll("queries") Query<Person> query) {
        assertThat(query.reverse().reverse()).isEqualTo(query);
        assertThat(query.none().isNothing()).isTrue();
        assertThat(rows(query.none())).isEmpty();
        assertThat(query.reorder("-id").orders())
                .isEqualTo(query.unordered().sort("-id").orders());
    }

    @Property
    void aReversedQueryHasItsRowsTheOtherWayRound(@ForAll("filters") Filter<Person> filter) {
        var query = Query.all(People.MODEL).where(filter).sort("-age", "name", "id");
        var backwards = new ArrayList<>(rows(query));
        Collections.reverse(backwards);
        assertThat(rows(query.reverse())).isEqualTo(backwards);
    }

    @Property
    void queriesAreAMonoid(
            @ForAll("queries") Query<Person> a,
            @ForAll("queries") Query<Person> b,
            @ForAll("queries") Query<Person> c) {
        assertThat(a.combine(b).combine(c)).isEqualTo(a.combine(b.combine(c)));
        assertThat(a.combine(Query.all(People.MODEL))).isEqualTo(a);
        assertThat(Query.all(People.MODEL).combine(a)).isEqualTo(a);
    }

    @Property
    void conditionsOneAfterTheOtherAreTheirConjunction(
            @ForAll("queries") Query<Person> query,
            @ForAll("filters") Filter<Person> f,
            @ForAll("filters") Filter<Person> g) {
        assertThat(query.where(f).where(g)).isEqualTo(query.where(f.and(g)));
    }

    /** But for queries in it, which name other models, and for -0.0, which is read as the 0.0 that it equals. */
    @Property
    void aFilterIsReadAsItIsPrinted(@ForAll("filters") Filter<Person> filter) {
        var text = filter.toString();
        if (Stream.of("-0.0", "__in=(", "exists(").noneMatch(text::contains) && !filter.isEverything()) {
            assertThat(Query.all(People.MODEL).where(text).filter()).as(text).isEqualTo(filter);
        }
    }
}
