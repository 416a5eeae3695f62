package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
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

    /** But for arithmetic, which the language cannot say, and for -0.0, which it reads as the 0.0 that it equals. */
    @Property
    void aFilterIsReadAsItIsPrinted(@ForAll("filters") Filter<Person> filter) {
        var text = filter.toString();
        if (Stream.of(" + ", " - ", " * ", "-0.0").noneMatch(text::contains) && !filter.isEverything()) {
            assertThat(Query.all(People.MODEL).where(text).filter()).as(text).isEqualTo(filter);
        }
    }
}
