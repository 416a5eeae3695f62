package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Money is neither made nor lost, whoever stops listening, at whatever moment. */
interface TransferContract {

    int ACCOUNTS = 10;
    long SUM = 100 * ACCOUNTS;

    /** A database with eight connections. */
    Database database();

    /** Completes when nothing is left of what was cancelled. */
    void ceases();

    private Accounts accounts() {
        return new Accounts(database());
    }

    private Mono<Long> sum() {
        return accounts()
                .ask("select sum(\"balance\") from \"accounts\"")
                .single()
                .map(Long::valueOf);
    }

    @BeforeEach
    default void reset() {
        accounts().reset(ACCOUNTS);
    }

    /** Some money from one account to another, nested or not, which is cancelled when patience ends. */
    record Transfer(long from, long to, long amount, boolean nested, Duration patience) {

        static List<Transfer> random(int count, long seed) {
            var random = new Random(seed);
            return IntStream.range(0, count).mapToObj(i -> random(random)).toList();
        }

        private static Transfer random(Random random) {
            long from = 1 + random.nextInt(ACCOUNTS);
            long to = 1 + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            var patience = Duration.of(random.nextInt(15_000), ChronoUnit.MICROS);
            return new Transfer(from, to, random.nextInt(50), random.nextBoolean(), patience);
        }

        Mono<Long> run(Database database) {
            var accounts = new Accounts(database);
            var options = TransactionOptions.DEFAULT.withRetries(50).withBackoff(Duration.ofMillis(1));
            var taken = accounts.balance(from).then(accounts.add(from, -amount));
            var given = accounts.add(to, amount);
            return database.transaction(options, tx -> taken.then(nested ? tx.transaction(inner -> given) : given));
        }

        Mono<Long> runImpatiently(Database database) {
            return run(database).takeUntilOther(Mono.delay(patience));
        }
    }

    @Test
    default void aThousandTransfersOfWhichSomeAreCancelledKeepTheSum() {
        long seed = System.nanoTime();
        var transfers = Flux.fromIterable(Transfer.random(1_000, seed))
                .flatMap(
                        transfer -> transfer.amount() % 3 == 0
                                ? transfer.runImpatiently(database())
                                : transfer.run(database()),
                        32)
                .count();
        var sums = Flux.interval(Duration.ofMillis(5)).onBackpressureDrop().concatMap(tick -> sum(), 1);

        StepVerifier.create(transfers
                        .map(count -> -count)
                        .flux()
                        .mergeWith(sums)
                        .takeUntil(sum -> sum <= 0)
                        .distinct())
                .as("seed " + seed)
                .expectNext(SUM)
                .assertNext(count -> assertThat(-count).isBetween(500L, 1_000L))
                .expectComplete()
                .verify(Duration.ofSeconds(90));
        ceases();
        StepVerifier.create(sum()).as("seed " + seed).expectNext(SUM).verifyComplete();
    }

    @Test
    default void twoHundredTransfersThatAreAllCancelledLeaveNothingHalfDone() {
        long seed = System.nanoTime();
        StepVerifier.create(Flux.fromIterable(Transfer.random(200, seed))
                        .flatMap(transfer -> transfer.runImpatiently(database()), 8)
                        .then())
                .as("seed " + seed)
                .expectComplete()
                .verify(Duration.ofSeconds(60));
        ceases();
        StepVerifier.create(sum()).as("seed " + seed).expectNext(SUM).verifyComplete();
    }
}
