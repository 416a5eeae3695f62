package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows that have arrived, and that nobody has asked for yet, hold memory of netty's pool, which is given back when nobody will. */
class PausedStreamTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PORTION = 100;
    private static final int STREAMS = 40;
    private static final Duration MORE_ARRIVE = Duration.ofMillis(15);

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(
                PostgresServer.newDatabase(),
                DatabaseOptions.DEFAULT.withPoolSize(2).withFetchSize(PORTION).withWindowSize(PORTION));
        database.createTables(Trunks.MODEL, Twigs.MODEL).block(PATIENCE);
        Trunks.repo(database)
                .insertAll(
                        Flux.range(0, 20 * PORTION).map(i -> new Trunk(i, "a long trunk ".repeat(20), Many.unloaded())))
                .block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void rowsAlone() throws InterruptedException {
        requireNothingIsKept(Trunks.sort("id"));
    }

    @Test
    void rowsWithJoinedRows() throws InterruptedException {
        requireNothingIsKept(Trunks.sort("id").with("twigs", Strategy.JOINED));
    }

    @Test
    void rowsOfACondition() throws InterruptedException {
        requireNothingIsKept(Trunks.where("id__gte", 0).sort("id"));
    }

    private static void requireNothingIsKept(Query<Trunk> query) throws InterruptedException {
        stopped(query, STREAMS);
        long before = buffersInUse();
        stopped(query, STREAMS);
        assertThat(buffersInUse() - before).isLessThan(STREAMS / 2);
    }

    /** Takes one row of so many streams, one after the other. */
    private static void stopped(Query<Trunk> query, int streams) throws InterruptedException {
        for (int i = 0; i < streams; i++) {
            var first = new CountDownLatch(1);
            var paused = new BaseSubscriber<Trunk>() {
                @Override
                protected void hookOnSubscribe(Subscription subscription) {
                    subscription.request(1);
                }

                @Override
                protected void hookOnNext(Trunk trunk) {
                    first.countDown();
                }
            };
            Trunks.repo(database).run(query).subscribe(paused);
            assertThat(first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            Mono.delay(MORE_ARRIVE).block(PATIENCE);
            paused.cancel();
        }
        assertThat(Trunks.repo(database).count(query).block(PATIENCE)).isEqualTo(20L * PORTION);
    }

    private static long buffersInUse() {
        var metric = PooledByteBufAllocator.DEFAULT.metric();
        return Stream.concat(metric.directArenas().stream(), metric.heapArenas().stream())
                .mapToLong(PoolArenaMetric::numActiveAllocations)
                .sum();
    }
}
