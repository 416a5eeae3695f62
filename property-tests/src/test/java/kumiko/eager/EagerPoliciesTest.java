package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.eager.Worlds.World;
import kumiko.r2dbc.Repo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Under random policies, memory, H2 and PostgreSQL give equal records that carry equal ones, by whatever plan. */
class EagerPoliciesTest {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Worlds worlds;

    @BeforeContainer
    static void load() {
        worlds = new Worlds("policies");
    }

    @AfterContainer
    static void close() {
        worlds.close();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Trees.policies();
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

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgree(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world,
            @ForAll("policies") Policy policy,
            @ForAll("queries") Query<?> query) {
        agree(worlds.get(world), policy, query);
    }

    private static <R> void agree(World world, Policy policy, Query<R> query) {
        var expected = world.memory().with(policy).run(query);
        world.databases().forEach((name, all) -> {
            var database = all.with(policy);
            assertThat(world.run(database, query))
                    .as(() -> name + ": " + policy + "\n" + query + "\n"
                            + Repo.of(query.model(), database).plan(query))
                    .isEqualTo(expected);
        });
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatIsHiddenIsNotWhatIsRequired(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world,
            @ForAll("policies") Policy policy,
            @ForAll("queries") Query<?> query) {
        required(worlds.get(world), policy, query);
    }

    private static <R> void required(World world, Policy policy, Query<R> query) {
        var plan = InnerJoin.requirable(query.eager());
        var requiring = InnerJoin.loadingNothing(query).withRequired(plan);
        assertThat(world.memory().with(policy).run(requiring))
                .as(() -> policy + "\n" + requiring)
                .allMatch(row -> InnerJoin.carriesAll(query.model(), plan, row));
        agree(world, policy, requiring);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatIsLoadedIntoRecordsIsWhatTheViewHas(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world,
            @ForAll("policies") Policy policy,
            @ForAll("queries") Query<?> query) {
        loaded(worlds.get(world), policy, query);
    }

    private static <R> void loaded(World world, Policy policy, Query<R> query) {
        var bare = world.memory().run(Query.all(query.model()).where(query.filter()));
        var expected = world.memory().with(policy).load(query.model(), bare, query.eager());
        world.databases()
                .forEach((name, all) -> assertThat(Repo.of(query.model(), all.with(policy))
                                .loadAll(bare, query.eager())
                                .block(Rows.PATIENCE))
                        .as(() -> name + ": " + policy + "\n" + query)
                        .isEqualTo(expected));
    }
}
