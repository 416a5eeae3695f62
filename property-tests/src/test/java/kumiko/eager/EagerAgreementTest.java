package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.algebra.Eager;
import kumiko.algebra.Query;
import kumiko.eager.Worlds.World;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Memory, H2 and PostgreSQL give equal records that carry equal ones, for random plans of random queries. */
class EagerAgreementTest {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Worlds worlds;

    @BeforeContainer
    static void load() {
        worlds = new Worlds("agreement");
    }

    @AfterContainer
    static void close() {
        worlds.close();
    }

    @Provide
    Arbitrary<Query<?>> queries() {
        return Arbitraries.oneOf(
                Trees.queries(Players.MODEL).map(query -> query),
                Trees.queries(Games.MODEL).map(query -> query),
                Trees.queries(Clubs.MODEL).map(query -> query),
                Trees.queries(Goals.MODEL).map(query -> query),
                Trees.queries(Tags.MODEL).map(query -> query),
                Trees.queries(Medals.MODEL).map(query -> query));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgree(@ForAll @IntRange(max = Worlds.COUNT - 1) int world, @ForAll("queries") Query<?> query) {
        agree(worlds.get(world), query);
    }

    private static <R> void agree(World world, Query<R> query) {
        var expected = world.memory().run(query);
        world.databases()
                .forEach((name, database) -> assertThat(world.run(database, query))
                        .as(() -> name + ": " + query + "\n"
                                + Repo.of(query.model(), database).plan(query))
                        .isEqualTo(expected));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPlanChangesNeitherWhichRowsComeNorTheirOrder(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world, @ForAll("queries") Query<?> query) {
        sameRows(worlds.get(world), query);
    }

    private static <R> void sameRows(World world, Query<R> query) {
        var expected = keys(query.model(), world.memory().run(query.without(query.eager())));
        assertThat(keys(query.model(), world.memory().run(query))).isEqualTo(expected);
        world.databases()
                .forEach((name, database) -> assertThat(keys(query.model(), world.run(database, query)))
                        .as(() -> name + ": " + query + "\n"
                                + Repo.of(query.model(), database).plan(query))
                        .isEqualTo(expected));
    }

    static <R> List<List<Object>> keys(Model<R> model, List<R> rows) {
        return rows.stream()
                .map(row -> model.key().stream()
                        .map(column -> (Object) java.util.Objects.requireNonNull(model.value(row, column)))
                        .toList())
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsLoadedIntoRecordsIsWhatAQueryWouldHaveLoaded(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world, @ForAll("queries") Query<?> query) {
        loaded(worlds.get(world), query);
    }

    private static <R> void loaded(World world, Query<R> query) {
        var live = Query.all(query.model()).where(query.filter()).sort(keyOf(query.model()));
        Eager<R> plan = query.eager();
        var expected = world.memory().run(live.with(plan));
        var bare = world.memory().run(live);
        assertThat(world.memory().load(query.model(), bare, plan)).isEqualTo(expected);
        world.databases().forEach((name, database) -> {
            var repo = Repo.of(query.model(), database);
            assertThat(repo.loadAll(bare, plan).block(Rows.PATIENCE))
                    .as(() -> name + ": " + query)
                    .isEqualTo(expected);
            assertThat(repo.loadAll(expected, plan).block(Rows.PATIENCE))
                    .as(() -> name + " again: " + query)
                    .isEqualTo(expected);
        });
    }

    /** A query and relations that its rows have to have. */
    record Requiring<R>(Query<R> query, Eager<R> plan) {

        static <R> Arbitrary<Requiring<R>> of(Model<R> model) {
            return Combinators.combine(Trees.queries(model), Trees.of(model, 2))
                    .as((query, plan) -> new Requiring<>(InnerJoin.loadingNothing(query), InnerJoin.requirable(plan)));
        }
    }

    @Provide
    Arbitrary<Requiring<?>> requiring() {
        return Arbitraries.oneOf(
                Requiring.of(Players.MODEL).map(requiring -> requiring),
                Requiring.of(Games.MODEL).map(requiring -> requiring),
                Requiring.of(Clubs.MODEL).map(requiring -> requiring),
                Requiring.of(Goals.MODEL).map(requiring -> requiring),
                Requiring.of(Medals.MODEL).map(requiring -> requiring));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsRequiredIsThereAndRowsWithoutItAreNot(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world, @ForAll("requiring") Requiring<?> requiring) {
        required(worlds.get(world), requiring);
    }

    private static <R> void required(World world, Requiring<R> requiring) {
        var plan = requiring.plan();
        var query = requiring.query().withRequired(plan);
        var expected = world.memory().run(query);

        assertThat(world.memory()
                        .run(requiring
                                .query()
                                .where(InnerJoin.requirement(plan))
                                .with(InnerJoin.restricted(plan))))
                .as(query::toString)
                .isEqualTo(expected);
        assertThat(expected).allMatch(row -> InnerJoin.carriesAll(query.model(), plan, row));
        assertThat(InnerJoin.keys(requiring.query(), plan, world.memory()::run))
                .as(query::toString)
                .isEqualTo(keys(query.model(), expected));
        agree(world, query);
    }

    private static String[] keyOf(Model<?> model) {
        return model.key().stream().map(column -> column.name()).toArray(String[]::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void oneRowOfARelationIsOneObject(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world, @ForAll("queries") Query<?> query) {
        if (worlds.get(world).window() == 1_000) {
            shared(worlds.get(world), query);
        }
    }

    private static <R> void shared(World world, Query<R> query) {
        Sharing.require(query.model(), query.eager(), world.memory().run(query));
        world.databases()
                .values()
                .forEach(database -> Sharing.require(query.model(), query.eager(), world.run(database, query)));
    }
}
