package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.records.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Records that carry others, as a stream: no more of them are there than is said, and whoever stops listening leaves nothing behind. */
interface StreamContract {

    boolean SOAK = Boolean.getBoolean("kumiko.soak");
    int ROWS = SOAK ? 100_000 : 5_000;
    int TWIGS = 3;
    int WINDOW = 100;
    int POOL = 3;
    DatabaseOptions OPTIONS =
            DatabaseOptions.DEFAULT.withPoolSize(POOL).withWindowSize(WINDOW).withFetchSize(WINDOW);
    Duration PATIENCE = Duration.ofSeconds(SOAK ? 300 : 60);

    Probe probe();

    Database database();

    /** Fails if something runs on the server, or a transaction is open, and does not cease. */
    void nothingIsLeft();

    static void fill(Database database) {
        database.createTables(Trunks.MODEL, Twigs.MODEL).block(PATIENCE);
        Trunks.repo(database)
                .insertAll(Flux.range(0, ROWS).map(i -> new Trunk(i, "trunk " + i, Many.unloaded())))
                .block(PATIENCE);
        Twigs.repo(database)
                .insertAll(Flux.range(0, TWIGS * ROWS).map(i -> new Twig(i, "twig " + i, One.of((long) i / TWIGS))))
                .block(PATIENCE);
    }

    private Flux<Trunk> run(Query<Trunk> query) {
        return Trunks.repo(database()).run(query);
    }

    private static Query<Trunk> trunks(Strategy strategy) {
        return Trunks.sort("id").with("twigs", strategy);
    }

    @ParameterizedTest
    @EnumSource
    default void everyRowComesOnceWithAllThatIsRelated(Strategy strategy) {
        var position = new AtomicLong();
        StepVerifier.create(run(trunks(strategy))
                        .doOnNext(trunk -> assertThat(trunk.twigs().items())
                                .hasSize(TWIGS)
                                .allMatch(twig -> twig.id() / TWIGS == trunk.id()))
                        .all(trunk -> trunk.id() == position.getAndIncrement()))
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(position).hasValue(ROWS);
    }

    /** {@return how many rows are read when so many windows have been consumed or are read ahead} */
    long readFor(Strategy strategy, int windows);

    /** The bound: the window that is being consumed, one that is ready and the rows of a third. */
    @ParameterizedTest
    @EnumSource(names = {"AUTOMATIC", "SELECT_IN", "JOINED"})
    default void noMoreThanTwoWindowsAreReadAhead(Strategy strategy) {
        Trunk.MADE.set(0);
        probe().reset();

        StepVerifier.create(run(trunks(strategy)), 1)
                .expectNextCount(1)
                .then(() -> requireReadAhead(strategy, 1))
                .thenRequest(2 * WINDOW)
                .expectNextCount(2 * WINDOW)
                .then(() -> requireReadAhead(strategy, 3))
                .thenCancel()
                .verify(PATIENCE);
        nothingIsLeft();
    }

    private void requireReadAhead(Strategy strategy, int windows) {
        settled(() -> Trunk.MADE.get() + probe().rows());
        assertThat(Trunk.MADE.get()).isLessThanOrEqualTo((windows + 1L) * WINDOW);
        assertThat(probe().rows()).isLessThanOrEqualTo(readFor(strategy, windows));
        assertThat(fetches()).isLessThanOrEqualTo(windows + 2L);
    }

    /** {@return how many windows a cursor was asked for} */
    private long fetches() {
        return probe().statements().stream()
                .filter(sql -> sql.startsWith("fetch "))
                .count();
    }

    /** Waits until a number has not changed for a while. */
    private static void settled(Supplier<Long> number) {
        long before = -1;
        for (int still = 0; still < 4; ) {
            long current = number.get();
            still = current == before ? still + 1 : 0;
            before = current;
            Mono.delay(Duration.ofMillis(50)).block();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void aSlowConsumerGetsAll(Strategy strategy) {
        var seen = new HashSet<Long>();
        StepVerifier.create(run(trunks(strategy).limit(WINDOW * 5 + 1L)).doOnNext(trunk -> seen.add(trunk.id())), 1)
                .expectNextCount(1)
                .thenRequest(WINDOW - 1)
                .expectNextCount(WINDOW - 1)
                .thenRequest(1)
                .expectNextCount(1)
                .thenRequest(3 * WINDOW)
                .expectNextCount(3 * WINDOW)
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(WINDOW)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(seen).hasSize(5 * WINDOW + 1);
    }

    @ParameterizedTest
    @EnumSource
    default void anyNumberOfRowsCanBeTaken(Strategy strategy) {
        for (int rows : new int[] {1, WINDOW - 1, WINDOW, WINDOW + 1, 7 * WINDOW}) {
            StepVerifier.create(run(trunks(strategy)).take(rows))
                    .expectNextCount(rows)
                    .expectComplete()
                    .verify(PATIENCE);
        }
        nothingIsLeft();
        everyConnectionAnswers("after " + strategy);
    }

    @ParameterizedTest
    @EnumSource
    default void whoStopsAtARandomMomentLeavesNothingBehind(Strategy strategy) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int count = SOAK ? 1_000 : 100;
        StepVerifier.create(Flux.range(0, count)
                        .map(i -> Duration.of(random.nextInt(40_000), ChronoUnit.MICROS))
                        .flatMap(moment -> run(trunks(strategy)).takeUntilOther(Mono.delay(moment)), 2 * POOL)
                        .then())
                .as("seed " + seed)
                .expectComplete()
                .verify(PATIENCE);
        nothingIsLeft();
        everyConnectionAnswers("after seed " + seed);
    }

    /** The n-th statement is that of the roots, a follow-up, or one of a cursor. */
    @Test
    default void whoStopsDuringAnyStatementLeavesNothingBehind() {
        for (int statement = 1; statement <= 9; statement++) {
            int last = statement;
            probe().reset();
            var stopped = run(trunks(Strategy.SELECT_IN))
                    .takeUntilOther(Flux.interval(Duration.ZERO, Duration.ofMillis(1))
                            .filter(tick -> probe().statements().size() >= last)
                            .next());
            StepVerifier.create(stopped.then()).expectComplete().verify(PATIENCE);
            nothingIsLeft();
        }
        everyConnectionAnswers("after statements");
    }

    @Test
    default void aConsumerThatFailsLeavesNothingBehind() {
        for (long id : new long[] {0, WINDOW - 1, WINDOW, 3 * WINDOW + 1}) {
            StepVerifier.create(run(trunks(Strategy.SELECT_IN)).map(trunk -> {
                        if (trunk.id() == id) {
                            throw new IllegalStateException("no more");
                        }
                        return trunk;
                    }))
                    .expectNextCount(id)
                    .expectErrorMessage("no more")
                    .verify(PATIENCE);
        }
        nothingIsLeft();
        everyConnectionAnswers("after failures");
    }

    @Test
    default void manyStreamsShareFewConnections() {
        var streams = Flux.range(0, 2 * POOL)
                .flatMap(i -> run(trunks(Strategy.SELECT_IN).limit(5L * WINDOW)).count(), 2 * POOL);
        StepVerifier.create(streams.all(count -> count == 5L * WINDOW))
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
        nothingIsLeft();
    }

    record Card(long id, @Path("twigs__id") List<Long> twigs) {}

    @Test
    default void viewsAreReadInWindows() {
        probe().reset();
        var cards = Trunks.repo(database()).run(Trunks.sort("id").as(Card.class));

        StepVerifier.create(cards, 1)
                .expectNextMatches(card -> card.id() == 0 && card.twigs().size() == TWIGS)
                .then(() -> {
                    settled(probe()::rows);
                    assertThat(probe().rows()).isLessThanOrEqualTo(readFor(Strategy.SELECT_IN, 1));
                })
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(ROWS - 1L)
                .expectComplete()
                .verify(PATIENCE);
        nothingIsLeft();
    }

    /** Refuses a row of the second window. */
    record Picky(long id, List<PickyTwig> twigs) {
        public Picky {
            if (id == WINDOW + 1) {
                throw new IllegalStateException("no such trunk");
            }
        }
    }

    /** Refuses a related row of the first window. */
    record PickyTwig(long id) {
        public PickyTwig {
            if (id == TWIGS * 3L) {
                throw new IllegalStateException("no such twig");
            }
        }
    }

    @Test
    default void aViewThatRefusesARowLeavesNothingBehind() {
        var query = Trunks.sort("id");
        for (var picky : List.of(query.where("id__gt", 3).as(Picky.class), query.as(Picky.class))) {
            StepVerifier.create(Trunks.repo(database()).run(picky))
                    .thenConsumeWhile(card -> true)
                    .expectErrorMatches(refusal -> refusal.getMessage().startsWith("no such "))
                    .verify(PATIENCE);
            nothingIsLeft();
        }
        everyConnectionAnswers("after refusals");
    }

    private void everyConnectionAnswers(String when) {
        StepVerifier.create(Flux.range(0, 30)
                        .flatMap(
                                i -> run(Trunks.where("id__lt", 50).with("twigs"))
                                        .count(),
                                POOL)
                        .all(rows -> rows == 50))
                .as(when)
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
    }
}
