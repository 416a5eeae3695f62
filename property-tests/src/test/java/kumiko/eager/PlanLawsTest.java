package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Load;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Query;
import kumiko.lookup.SmartQuery;
import kumiko.memory.MemoryDatabase;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Plans are an idempotent monoid, as far as they do not contradict each other. */
class PlanLawsTest {

    private static final MemoryDatabase ROWS = new Rows(7, 10).inMemory();

    @Provide
    Arbitrary<Eager<Player>> plans() {
        return Trees.of(Players.MODEL, 2);
    }

    /** {@return both, or nothing where they contradict each other} */
    private static Optional<Eager<Player>> both(Optional<Eager<Player>> one, Optional<Eager<Player>> other) {
        try {
            return one.flatMap(a -> other.map(a::and));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void togetherIsAssociative(
            @ForAll("plans") Eager<Player> a, @ForAll("plans") Eager<Player> b, @ForAll("plans") Eager<Player> c) {
        var one = Optional.of(a);
        var two = Optional.of(b);
        var three = Optional.of(c);
        assertThat(both(both(one, two), three)).isEqualTo(both(one, both(two, three)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void togetherIsIdempotentAndNothingIsItsUnit(@ForAll("plans") Eager<Player> plan) {
        assertThat(plan.and(plan)).isEqualTo(plan);
        assertThat(plan.and(Eager.nothing())).isEqualTo(plan);
        assertThat(Eager.<Player>nothing().and(plan)).isEqualTo(plan);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfPlansMakesNoDifferenceToTheRecords(
            @ForAll("plans") Eager<Player> a, @ForAll("plans") Eager<Player> b) {
        var one = both(Optional.of(a), Optional.of(b));
        var other = both(Optional.of(b), Optional.of(a));
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(plan -> assertThat(records(plan)).isEqualTo(records(other.orElseThrow())));
    }

    private static List<Player> records(Eager<Player> plan) {
        return ROWS.run(Query.all(Players.MODEL).with(plan));
    }

    /** {@return the paths that a plan loads, each with those that lead there} */
    private static Vector<String> paths(Eager<?> plan, String before) {
        return plan.loads().flatMap(load -> {
            var path = before + load.relation().name();
            return paths(load.nested(), path + ".").prepend(path);
        });
    }

    /** {@return the paths in which a plan ends} */
    private static Vector<String> ends(Eager<?> plan, String before) {
        return plan.loads().flatMap(load -> {
            var path = before + load.relation().name();
            return load.nested().isNothing() ? Vector.of(path) : ends(load.nested(), path + ".");
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withoutLeavesAllButTheEndsOfTheOtherAndWhatTheyCarry(
            @ForAll("plans") Eager<Player> plan, @ForAll("plans") Eager<Player> removed) {
        var ends = ends(removed, "");
        assertThat(paths(plan.without(removed), ""))
                .isEqualTo(paths(plan, "")
                        .reject(path -> ends.exists(end -> path.equals(end) || path.startsWith(end + "."))));
        assertThat(plan.without(removed).without(removed)).isEqualTo(plan.without(removed));
        assertThat(plan.without(Eager.nothing())).isEqualTo(plan);
    }

    /** {@return all paths of a plan, in its order, and how each is loaded} */
    private static Map<String, Strategy> schema(Eager<?> plan, String before) {
        var schema = new LinkedHashMap<String, Strategy>();
        for (var load : plan.loads()) {
            var path = before + load.relation().name();
            schema.put(path, load.strategy());
            schema.putAll(schema(load.nested(), path + "."));
        }
        return schema;
    }

    /** {@return the plan without what it says of which rows are meant} */
    private static <R> Eager<R> ofAll(Eager<R> plan) {
        return new Eager<>(plan.loads().map(PlanLawsTest::ofAll));
    }

    private static <R, S> Load<R, ?> ofAll(Load<R, S> load) {
        return new Load<>(load.relation(), load.strategy(), Subset.<S>all(), ofAll(load.nested()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPlanIsThatOfItsSchemaWhateverItIsWrittenAs(@ForAll("plans") Eager<Player> plan) {
        var schema = schema(plan, "");
        var expected = ofAll(plan);

        assertThat(Eager.of(Players.MODEL, schema)).isEqualTo(expected);
        assertThat(Players.all().with(schema)).isEqualTo(Players.all().with(expected));
        assertThat(SmartQuery.ALL.with(schema).of(Players.MODEL))
                .isEqualTo(Players.all().with(expected));
        var oneByOne = Players.all();
        for (var path : schema.entrySet()) {
            oneByOne = oneByOne.with(path.getKey(), path.getValue());
        }
        assertThat(oneByOne).isEqualTo(Players.all().with(expected));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPlanIsThatOfItsPaths(@ForAll("plans") Eager<Player> plan) {
        var ends = ends(plan, "");
        var read = Eager.of(Players.MODEL, ends.toJavaArray(String[]::new));
        assertThat(paths(read, "")).isEqualTo(paths(plan, ""));
        assertThat(read.toString()).isEqualTo(ends.mkString(", "));
    }
}
