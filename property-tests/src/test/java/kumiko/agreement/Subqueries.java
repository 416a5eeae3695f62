package kumiko.agreement;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.List;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Model;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random conditions on the rows of other queries: with and without slices and zones, of one column or two, with nulls. */
final class Subqueries {

    private Subqueries() {}

    static Arbitrary<Filter<Person>> ofPerson(int depth) {
        var here = new People.Of<Person>(Path.here());
        var papers = sliced(Papers.MODEL, Queries.ofPapers(depth));
        var people = sliced(People.MODEL, Queries.ofPeople(depth));
        return Arbitraries.oneOf(List.of(
                papers.map(query -> here.id().in(query.pluck(Papers.AUTHOR_ID))),
                papers.map(query ->
                        here.id().notIn(query.values("editor_id").query().pluck(Papers.EDITOR_ID))),
                papers.map(query -> Filter.in(Vector.of(here.age()), query.values(Papers.RATING))),
                papers.map(query -> Filter.notIn(Vector.of(here.age()), query.values(Papers.RATING))),
                papers.map(query -> Filter.in(
                        Vector.of(here.name(), here.boss().age()), query.values(Papers.TITLE, Papers.RATING))),
                papers.map(query -> Filter.<Person>in(
                                Vector.of(here.id(), here.age()), query.values(Papers.EDITOR_ID, Papers.RATING))
                        .not()),
                people.map(query -> here.boss().in(query)),
                people.map(query -> here.boss().notIn(query)),
                people.map(Filter::among),
                people.map(query -> Filter.among(query).not()),
                people.map(query -> here.nick().in(query.pluck(People.boss().name()))),
                papers.map(Filter::<Person>exists),
                Arbitraries.just(here.nick().isSame(here.name())),
                Arbitraries.just(here.nick().isSame(here.boss().nick())),
                Arbitraries.just(here.boss().age().isSame(here.age()).not())));
    }

    static Arbitrary<Filter<Paper>> ofPaper(int depth) {
        var here = new Papers.Of<Paper>(Path.here());
        var people = sliced(People.MODEL, Queries.ofPeople(depth));
        return Arbitraries.oneOf(List.of(
                people.map(query -> here.author().in(query)),
                people.map(query -> here.editor().notIn(query)),
                people.map(query -> here.title().in(query.pluck(People.NICK))),
                people.map(query -> here.rating().notIn(query.pluck(People.AGE))),
                people.map(query -> Filter.<Paper>exists(query).not()),
                Arbitraries.just(here.editorId().isSame(here.authorId()))));
    }

    private static <R> Arbitrary<Query<R>> sliced(Model<R> model, Arbitrary<Filter<R>> filters) {
        var numbers = Arbitraries.longs().between(0, 5).injectNull(0.7);
        var zones = Arbitraries.of("UTC", "America/New_York").map(ZoneId::of).injectNull(0.8);
        return Combinators.combine(filters, numbers, numbers, zones, Arbitraries.of("id", "-id"))
                .as((filter, limit, offset, zone, order) -> {
                    var query = Query.all(model).where(filter).sort(order);
                    query = offset == null ? query : query.offset(offset);
                    query = zone == null ? query : query.in(zone);
                    return limit == null ? query : query.limit(limit);
                });
    }
}
