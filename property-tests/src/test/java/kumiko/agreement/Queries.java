package kumiko.agreement;

import static kumiko.agreement.Values.dateTimes;
import static kumiko.agreement.Values.dates;
import static kumiko.agreement.Values.decimals;
import static kumiko.agreement.Values.doubles;
import static kumiko.agreement.Values.ids;
import static kumiko.agreement.Values.integers;
import static kumiko.agreement.Values.moments;
import static kumiko.agreement.Values.texts;
import static kumiko.agreement.Values.truths;

import io.vavr.collection.Vector;
import java.time.LocalTime;
import java.util.List;
import kumiko.algebra.Attribute;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Model;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random queries over people, papers and topics: all lookups, all kinds of paths, nested and negated. */
final class Queries {

    private static final int DEPTH = 3;

    private Queries() {}

    private static Arbitrary<Integer> parts() {
        return Arbitraries.of(1, 2, 3, 5, 7, 12, 23, 29, 53, 1969, 1970, 2020, 2021);
    }

    private static <R> Vector<Subject<R, ?>> ofPerson(People.Of<R> person) {
        return Vector.<Subject<R, ?>>of(
                        new Subject<>(person.id(), ids()),
                        new Subject<>(person.age(), integers()),
                        new Subject<>(person.age().plus(1), integers()),
                        new Subject<>(person.score(), decimals()),
                        new Subject<>(person.weight(), doubles()),
                        new Subject<>(person.active(), truths()),
                        new Subject<>(person.born(), dates()),
                        new Subject<>(person.born().year(), parts()),
                        new Subject<>(person.born().week(), parts()),
                        new Subject<>(person.born().isoWeekDay(), parts()),
                        new Subject<>(person.joined(), moments()),
                        new Subject<>(person.joined().year(), parts()),
                        new Subject<>(person.joined().date(), dates()),
                        new Subject<>(person.joined().hour(), parts()),
                        new Subject<>(person.joined().time(), Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(1, 30))),
                        new Subject<>(person.mood(), Arbitraries.of(Mood.class)),
                        new Subject<>(person.name(), texts()),
                        new Subject<>(person.name().length(), parts()),
                        new Subject<>(person.nick(), texts()),
                        new Subject<>(person.nick().lower(), texts()),
                        new Subject<>(person.nick().trim(), texts()))
                .appendAll(Computed.ofPerson(person));
    }

    private static <R> Vector<Subject<R, ?>> ofPaper(Papers.Of<R> paper) {
        return Vector.<Subject<R, ?>>of(
                        new Subject<>(paper.title(), texts()),
                        new Subject<>(paper.rating(), integers()),
                        new Subject<>(paper.rating().times(2), integers()),
                        new Subject<>(paper.published(), dateTimes()),
                        new Subject<>(paper.published().year(), parts()),
                        new Subject<>(paper.published().quarter(), parts()),
                        new Subject<>(paper.published().month(), parts()),
                        new Subject<>(paper.published().day(), parts()),
                        new Subject<>(paper.published().second(), parts()),
                        new Subject<>(paper.published().date(), dates()),
                        new Subject<>(paper.authorId(), ids()),
                        new Subject<>(paper.editorId(), ids()))
                .appendAll(ofPerson(paper.author()))
                .appendAll(ofPerson(paper.editor()))
                .appendAll(ofPerson(paper.editor().boss()));
    }

    private static People.Of<Person> person() {
        return new People.Of<>(Path.here());
    }

    private static Papers.Of<Paper> paper() {
        return new Papers.Of<>(Path.here());
    }

    static Arbitrary<Filter<Person>> ofPeople(int depth) {
        var here = person();
        var subjects = ofPerson(here)
                .appendAll(ofPerson(here.boss()))
                .append(new Subject<>(here.papers().count(), ids()))
                .append(new Subject<>(here.papers().max(Papers.RATING), integers()))
                .append(new Subject<>(here.papers().count(Papers.RATING.atLeast(2)), ids()))
                .append(new Subject<>(here.papers().of(Papers.TITLE.countDistinct()), ids()))
                .append(new Subject<>(
                        here.papers().sum(Papers.RATING), Arbitraries.longs().between(-5, 40)))
                .append(new Subject<>(here.papers().average(Papers.RATING), Arbitraries.of(0.5, 1.0, 5.0, 8.5)))
                .append(new Subject<>(here.boss().staff().of(People.NICK.joined(", ")), texts()))
                .append(new Subject<>(here.boss().papers().min(Papers.TITLE), texts()));
        var plain = Arbitraries.oneOf(List.of(
                Subject.filtersOf(subjects),
                matches(here.name()),
                matches(here.boss().nick())));
        if (depth == 0) {
            return plain;
        }
        var related = Arbitraries.oneOf(List.of(
                ofPapers(depth - 1).map(here.papers()::some),
                ofPapers(depth - 1).map(here.papers()::every),
                ofPapers(depth - 1).map(here.boss().papers()::none),
                ofPeople(depth - 1).map(here.staff()::some),
                Arbitraries.just(here.staff().isEmpty()),
                Subqueries.ofPerson(depth - 1)));
        return combined(plain, related, () -> ofPeople(depth - 1));
    }

    static Arbitrary<Filter<Paper>> ofPapers(int depth) {
        var here = paper();
        var plain = Arbitraries.oneOf(List.of(
                Subject.filtersOf(ofPaper(here)),
                matches(here.title()),
                matches(here.author().name())));
        if (depth == 0) {
            return plain;
        }
        var topic = Topics.NAME;
        var related = Arbitraries.oneOf(List.of(
                matches(topic).map(here.topics()::some),
                matches(topic).map(here.topics()::every),
                ofPapers(depth - 1)
                        .map(filter -> here.topics().none(Topics.papers().some(filter))),
                ofPapers(depth - 1).map(here.editor().papers()::some),
                Subqueries.ofPaper(depth - 1)));
        return combined(plain, related, () -> ofPapers(depth - 1));
    }

    private static <R> Arbitrary<Filter<R>> matches(Attribute.Text<R> text) {
        return Subject.matches(text);
    }

    private static <R> Arbitrary<Filter<R>> combined(
            Arbitrary<Filter<R>> plain,
            Arbitrary<Filter<R>> related,
            java.util.function.Supplier<Arbitrary<Filter<R>>> smaller) {
        var operands = Arbitraries.lazy(smaller).list().ofMaxSize(3);
        return Arbitraries.oneOf(List.of(
                plain,
                related,
                Arbitraries.lazy(smaller).map(Filter::not),
                operands.map(Filter::allOf),
                operands.map(Filter::anyOf)));
    }

    static Vector<Subject<Person, ?>> peopleSubjects() {
        return ofPerson(person()).appendAll(ofPerson(person().boss()));
    }

    static Vector<Subject<Paper, ?>> paperSubjects() {
        return ofPaper(paper());
    }

    /** {@return all that is asked of people here, and of whom they are related to} */
    static Vector<Subject<Person, ?>> ofPeople() {
        return ofPerson(person()).appendAll(ofPerson(person().boss()));
    }

    static Arbitrary<Query<Person>> people() {
        return queries(People.MODEL, ofPeople(DEPTH), peopleSubjects());
    }

    static Arbitrary<Query<Paper>> papers() {
        return queries(Papers.MODEL, ofPapers(DEPTH), paperSubjects());
    }

    /** Some queries leave their order to the key: without one, rows may come in any. */
    private static <R> Arbitrary<Query<R>> queries(
            Model<R> model, Arbitrary<Filter<R>> filters, Vector<Subject<R, ?>> subjects) {
        var orders = Subject.ordersOf(subjects).list().ofMaxSize(2);
        var slices = Arbitraries.longs().between(0, 8).injectNull(0.5);
        return Combinators.combine(filters, orders, slices, slices).as((filter, sorts, limit, offset) -> {
            var query = Query.all(model).where(filter);
            for (var sort : sorts) {
                query = query.sort(sort);
            }
            query = query.sort("id");
            query = offset == null ? query : query.offset(offset);
            return limit == null ? query : query.limit(limit);
        });
    }
}
