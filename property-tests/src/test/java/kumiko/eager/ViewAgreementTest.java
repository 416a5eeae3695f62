package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;
import kumiko.algebra.Attribute;
import kumiko.algebra.Path;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.View;
import kumiko.algebra.ViewQuery;
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
import org.jspecify.annotations.Nullable;

/** Memory, H2 and PostgreSQL show the same of random queries, whatever a policy hides. */
class ViewAgreementTest {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Worlds worlds;

    @BeforeContainer
    static void load() {
        worlds = new Worlds("views");
    }

    @AfterContainer
    static void close() {
        worlds.close();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.oneOf(Arbitraries.just(Policy.none()), Trees.policies());
    }

    @Provide
    Arbitrary<ViewQuery<?, ?>> queries() {
        return Sights.queries();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgree(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world,
            @ForAll("policies") Policy policy,
            @ForAll("queries") ViewQuery<?, ?> query) {
        agree(worlds.get(world), policy, query);
    }

    private static <R, V> void agree(World world, Policy policy, ViewQuery<R, V> query) {
        var expected = world.memory().with(policy).run(query);
        world.databases().forEach((name, all) -> {
            var repo = Repo.of(query.query().model(), all.with(policy));
            assertThat(repo.run(query).collectList().block(Rows.PATIENCE))
                    .as(() -> name + ": " + policy + "\n" + query.query() + "\n" + repo.plan(query))
                    .isEqualTo(expected);
        });
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aViewChangesNeitherWhichRowsComeNorTheirOrder(
            @ForAll @IntRange(max = Worlds.COUNT - 1) int world, @ForAll("queries") ViewQuery<?, ?> query) {
        sameRows(worlds.get(world), query);
    }

    private static <R> void sameRows(World world, ViewQuery<R, ?> query) {
        sameRows(world, query.query(), keyed(query.view()));
    }

    private static <R> void sameRows(World world, Query<R> query, View<R, List<@Nullable Object>> keyed) {
        var keys = query.model().key();
        var expected = world.memory().run(query).stream()
                .map(row -> keys.stream()
                        .<@Nullable Object>map(column -> query.model().value(row, column))
                        .toList())
                .toList();
        assertThat(world.memory().run(query.as(keyed))).isEqualTo(expected);
        world.databases()
                .forEach((name, database) -> assertThat(Repo.of(query.model(), database)
                                .run(query.as(keyed))
                                .collectList()
                                .block(Rows.PATIENCE))
                        .as(() -> name + ": " + query)
                        .isEqualTo(expected));
    }

    /** {@return what reads all that a view does, and makes of it the key of the row} */
    private static <R> View<R, List<@Nullable Object>> keyed(View<R, ?> view) {
        int shown = view.columns().size();
        Path<R, R> here = Path.here();
        var keys = Vector.ofAll(view.model().key()).map(column -> Attribute.of(here, column));
        return new View<>(
                view.model(),
                view.columns().appendAll(keys),
                view.branches(),
                (values, related) -> Arrays.asList(values).subList(shown, values.length));
    }
}
