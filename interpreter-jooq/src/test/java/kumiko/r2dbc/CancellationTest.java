package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactories;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.function.Tuples;

/** Whoever stops listening, at whatever moment, costs nobody else a connection. */
class CancellationTest {

    private static final int POOL = 4;
    private static final int ROWS = 20_000;
    private static final int FETCHED = 256;
    private static final AtomicInteger READ = new AtomicInteger();

    record Reading(Long id, String text) {}

    private static final Model<Reading> READINGS = model("readings");
    private static final Model<Reading> SLEEPERS = model("sleepers");

    private static String url;
    private static Database database;

    private static Model<Reading> model(String table) {
        return Model.builder(Reading.class, table)
                .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
                .column(Column.of("text", DataType.TEXT))
                .build(RowCodec.of(reading -> new Object[] {reading.id(), reading.text()}, values -> {
                    READ.incrementAndGet();
                    return new Reading((Long) values[0], (String) values[1]);
                }));
    }

    @BeforeAll
    static void load() {
        url = PostgresServer.newDatabase();
        PostgresServer.execute(url, "create view sleepers as select 1::bigint as id, pg_sleep(60)::text as text");
        database =
                Database.connect(url, DatabaseOptions.DEFAULT.withPoolSize(POOL).withFetchSize(FETCHED));
        var rows = LongStream.range(0, ROWS)
                .mapToObj(i -> new Reading(i, "reading " + i))
                .toList();
        database.createTables(READINGS)
                .then(Repo.of(READINGS, database).insertAll(rows))
                .block(Duration.ofSeconds(60));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aThousandSubscriptionsCancelledAtRandomMomentsHarmNobody() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var moments = IntStream.generate(() -> random.nextInt(40_000)).limit(1_000);
        var readings = Repo.of(READINGS, database);

        var cancelled = Flux.fromStream(moments.boxed())
                .flatMap(
                        micros -> readings.all().takeUntilOther(Mono.delay(Duration.of(micros, ChronoUnit.MICROS))),
                        32);
        var patient = Flux.range(0, 200).concatMap(i -> readings.count(Query.all(READINGS)));
        StepVerifier.create(Mono.zip(cancelled.then(Mono.just(true)), patient.all(count -> count == ROWS)))
                .as("seed " + seed)
                .expectNext(Tuples.of(true, true))
                .expectComplete()
                .verify(Duration.ofSeconds(60));

        nothingRunsOnTheServer();
        everyConnectionAnswers("after seed " + seed);
    }

    @Test
    void rowsOfEveryFetchCanBeLeftUnread() {
        for (int rows : new int[] {1, FETCHED - 1, FETCHED, FETCHED + 1, 10_000}) {
            StepVerifier.create(Repo.of(READINGS, database).all().take(rows))
                    .expectNextCount(rows)
                    .expectComplete()
                    .verify(Duration.ofSeconds(30));
        }
        everyConnectionAnswers("after unread rows");
    }

    @RepeatedTest(2)
    void aServerThatStillWorksIsToldToStop() {
        var sleepers = Repo.of(SLEEPERS, database);

        for (int i = 0; i < POOL; i++) {
            StepVerifier.create(sleepers.all())
                    .expectSubscription()
                    .expectNoEvent(Duration.ofMillis(100))
                    .thenCancel()
                    .verify(Duration.ofSeconds(5));
        }

        nothingRunsOnTheServer();
        everyConnectionAnswers("after the sleepers");
    }

    /** The request to stop may reach the server before the statement does. */
    @Test
    void aStatementThatIsCancelledWhileItIsSentIsStopped() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var sleepers = Repo.of(SLEEPERS, database);

        StepVerifier.create(Flux.range(0, 200)
                        .map(i -> Duration.of(random.nextInt(5_000), ChronoUnit.MICROS))
                        .flatMap(moment -> sleepers.all().takeUntilOther(Mono.delay(moment)), POOL))
                .as("seed " + seed)
                .expectComplete()
                .verify(Duration.ofSeconds(60));

        nothingRunsOnTheServer();
        everyConnectionAnswers("after seed " + seed);
    }

    @Test
    void waitingForAConnectionCanBeCancelled() {
        var sleepers = Repo.of(SLEEPERS, database);
        var holders = Flux.range(0, POOL).flatMap(i -> sleepers.all()).subscribe();
        var waiting = Flux.range(0, 20)
                .flatMap(i -> Repo.of(READINGS, database).all(), 20)
                .subscribe();

        waiting.dispose();
        holders.dispose();

        nothingRunsOnTheServer();
        everyConnectionAnswers("after waiting in vain");
    }

    @Test
    void rowsAreReadAsTheyAreRequested() {
        READ.set(0);

        StepVerifier.create(Repo.of(READINGS, database).all(), 10)
                .expectNextCount(10)
                .expectNoEvent(Duration.ofMillis(300))
                .then(() -> assertThat(READ).hasValueLessThanOrEqualTo(2 * FETCHED))
                .thenRequest(ROWS)
                .expectNextCount(ROWS - 10)
                .expectComplete()
                .verify(Duration.ofSeconds(30));
        assertThat(READ).hasValue(ROWS);
    }

    private static void everyConnectionAnswers(String when) {
        var query = Query.all(READINGS).where("id__lt", 50);
        StepVerifier.create(Flux.range(0, 100)
                        .flatMap(i -> Repo.of(READINGS, database).run(query).count(), POOL)
                        .all(rows -> rows == 50))
                .as(when)
                .expectNext(true)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    /** Asks the server itself, again until it is so or five seconds have passed. */
    private static void nothingRunsOnTheServer() {
        var sql = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                + " and (state <> 'idle' or wait_event_type = 'Lock')";
        var busy = Flux.usingWhen(
                ConnectionFactories.get(url).create(),
                connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(result -> result.map((row, metadata) -> row.get(0, Long.class)))
                        .repeatWhen(again -> again.delayElements(Duration.ofMillis(50)))
                        .takeUntil(count -> count == 0)
                        .take(Duration.ofSeconds(5)),
                connection -> connection.close());
        StepVerifier.create(busy.last()).expectNext(0L).expectComplete().verify(Duration.ofSeconds(20));
    }
}
