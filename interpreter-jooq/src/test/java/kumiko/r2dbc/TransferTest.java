package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Money is neither made nor lost, whoever stops listening, at whatever moment. */
class TransferTest {

    private static final int ACCOUNTS = 10;
    private static final int POOL = 8;

    private static String url;
    private static Database database;
    private static Accounts accounts;

    record Transfer(long from, long to, long amount, boolean nested, Duration patience) {

        static Transfer random(Random random) {
            long from = 1 + random.nextInt(ACCOUNTS);
            long to = 1 + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            var patience = Duration.of(random.nextInt(20_000), ChronoUnit.MICROS);
            return new Transfer(
                    from,
                    to,
                    random.nextInt(50),
                    random.nextBoolean(),
                    random.nextInt(3) == 0 ? patience : Duration.ofSeconds(60));
        }

        Mono<Long> run() {
            var options = TransactionOptions.DEFAULT.withRetries(20).withBackoff(Duration.ofMillis(1));
            return database.transaction(
                            options,
                            tx -> accounts.balance(from)
                                    .then(accounts.add(from, -amount))
                                    .then(
                                            nested
                                                    ? tx.transaction(inner -> accounts.add(to, amount))
                                                    : accounts.add(to, amount)))
                    .takeUntilOther(Mono.delay(patience));
        }
    }

    @BeforeAll
    static void connect() {
        url = PostgresServer.newDatabase();
        database = Database.connect(
                url, DatabaseOptions.DEFAULT.withPoolSize(POOL).withAcquireTimeout(Duration.ofSeconds(60)));
        accounts = new Accounts(database);
        accounts.reset(ACCOUNTS);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Transfer> transfers(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> Transfer.random(random)).toList();
    }

    @Test
    void aThousandTransfersOfWhichSomeAreCancelledKeepTheSum() {
        long seed = System.nanoTime();
        var sums = Flux.interval(Duration.ofMillis(5)).onBackpressureDrop().concatMap(tick -> sum(), 1);

        var all = Flux.fromIterable(transfers(1_000, seed))
                .flatMap(Transfer::run, 32)
                .reduce(0L, Long::sum);
        StepVerifier.create(Flux.merge(all.map(done -> "done " + done), sums.map(sum -> "sum " + sum))
                        .takeUntil(message -> message.startsWith("done"))
                        .distinct()
                        .sort()
                        .collectList())
                .as("seed " + seed)
                .assertNext(messages -> {
                    assertThat(messages.getLast()).isEqualTo("sum " + 100 * ACCOUNTS);
                    assertThat(messages).hasSize(2);
                    assertThat(Integer.parseInt(messages.getFirst().substring(5)))
                            .isBetween(300, 1_000);
                })
                .expectComplete()
                .verify(Duration.ofSeconds(90));

        PostgresServerActivity.ceases(url);
        StepVerifier.create(sum())
                .as("seed " + seed)
                .expectNext(100L * ACCOUNTS)
                .verifyComplete();
    }

    @Test
    void twoHundredTransfersThatAreAllCancelledLeaveNothingHalfDone() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        StepVerifier.create(Flux.fromIterable(transfers(200, seed))
                        .flatMap(
                                transfer -> transfer.run()
                                        .takeUntilOther(
                                                Mono.delay(Duration.of(random.nextInt(8_000), ChronoUnit.MICROS))),
                                POOL)
                        .then())
                .as("seed " + seed)
                .expectComplete()
                .verify(Duration.ofSeconds(60));

        PostgresServerActivity.ceases(url);
        StepVerifier.create(sum())
                .as("seed " + seed)
                .expectNext(100L * ACCOUNTS)
                .verifyComplete();
    }

    private static Mono<Long> sum() {
        return accounts.ask("select sum(\"balance\") from \"accounts\"")
                .single()
                .map(Long::valueOf);
    }
}
