package kumiko.r2dbc;

import static kumiko.r2dbc.Accounts.ACCOUNTS;
import static kumiko.r2dbc.TransactionSubject.answers;
import static kumiko.r2dbc.TransactionSubject.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kumiko.r2dbc.Accounts.Account;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What the options of transactions promise on every database. */
interface TransactionOptionsContract extends TransactionSubject {

    @Test
    default void aReadOnlyTransactionRefusesToWrite() {
        var options = TransactionOptions.DEFAULT.withReadOnly(true);

        answers(database().transaction(options, tx -> Repo.of(ACCOUNTS).count(all())), 3L);
        fails(
                database().transaction(options, tx -> accounts().add(1, 1)),
                IllegalStateException.class,
                "the transaction is read-only");
        fails(
                database().transaction(options, tx -> Repo.of(ACCOUNTS).insertAll(List.of(new Account(5L, 5L)))),
                IllegalStateException.class,
                "the transaction is read-only");
        fails(
                database()
                        .transaction(
                                options,
                                tx -> tx.transaction(nested -> accounts().add(1, 1))),
                IllegalStateException.class,
                "the transaction is read-only");
    }

    @Test
    default void modesDoNotReachTheNextUserOfTheConnection() {
        var before = isolation(TransactionOptions.DEFAULT);
        assertThat(before).isEqualToIgnoringCase("read committed");
        for (var isolation : List.of(Isolation.SERIALIZABLE, Isolation.REPEATABLE_READ, Isolation.READ_COMMITTED)) {
            var options = TransactionOptions.DEFAULT.withIsolation(isolation).withReadOnly(true);

            assertThat(isolation(options)).isEqualToIgnoringCase(isolation.sql());
            fails(
                    database().transaction(options, tx -> Mono.error(new IllegalStateException("failed"))),
                    IllegalStateException.class);
            assertThat(isolation(TransactionOptions.DEFAULT)).isEqualTo(before);
            assertThat(accounts().ask(isolationQuery()).blockLast(PATIENCE)).isEqualTo(before);
            answers(accounts().add(1, 1), 1L);
        }
    }

    private String isolation(TransactionOptions options) {
        return database()
                .transaction(options, tx -> accounts().ask(isolationQuery()).single())
                .block(PATIENCE);
    }

    @Test
    default void aNestedTransactionHasTheModesOfTheOuterOne() {
        for (var options : List.of(
                TransactionOptions.DEFAULT.withReadOnly(true),
                TransactionOptions.DEFAULT.withIsolation(Isolation.SERIALIZABLE))) {
            fails(
                    database().transaction(tx -> database().transaction(options, nested -> Mono.just(1))),
                    IllegalArgumentException.class,
                    "a nested transaction has the isolation of the outermost one");
        }
    }

    @Test
    default void aTransactionThatTakesTooLongIsRolledBack() {
        var options = TransactionOptions.DEFAULT.withTimeout(Duration.ofMillis(200));

        fails(
                database().transaction(options, tx -> accounts().add(1, 1).then(Mono.never())),
                DatabaseException.Timeout.class,
                "the transaction was not over after PT0.2S");
        answers(accounts().balance(1), 100L);
        answers(
                database()
                        .transaction(tx -> database()
                                .transaction(
                                        options, nested -> accounts().add(1, 1).then(Mono.<Long>never()))
                                .onErrorResume(
                                        DatabaseException.Timeout.class,
                                        late -> accounts().add(2, 1))),
                1L);
        answers(accounts().balances(), List.of(100L, 101L, 100L));
    }

    @Test
    default void everythingOfAFailedTransactionIsTriedAgainOnlyIfThatMayHelp() {
        var attempts = new AtomicInteger();
        var options = TransactionOptions.DEFAULT.withRetries(2).withBackoff(Duration.ZERO);
        var passing = database()
                .transaction(
                        options,
                        tx -> accounts()
                                .add(1, 1)
                                .flatMap(count ->
                                        attempts.incrementAndGet() < 3 ? Mono.error(collision()) : Mono.just(count)));

        answers(passing, 1L);
        assertThat(attempts).hasValue(3);
        answers(accounts().balance(1), 101L);

        attempts.set(0);
        fails(
                database().transaction(options, tx -> {
                    attempts.incrementAndGet();
                    return Mono.error(collision());
                }),
                DatabaseException.Transient.class,
                "forced");
        assertThat(attempts).hasValue(3);

        attempts.set(0);
        fails(
                database().transaction(options, tx -> {
                    attempts.incrementAndGet();
                    return accounts().open(1);
                }),
                DatabaseException.UniqueViolation.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    default void aNestedTransactionIsNotTriedAgainOnItsOwn() {
        var attempts = new AtomicInteger();
        var options = TransactionOptions.DEFAULT.withRetries(5);
        fails(
                database()
                        .transaction(tx -> database().transaction(options, nested -> {
                            attempts.incrementAndGet();
                            return Mono.error(collision());
                        })),
                DatabaseException.Transient.class);

        assertThat(attempts).hasValue(1);
    }

    private static DatabaseException collision() {
        return new DatabaseException.Transient(new IllegalStateException("forced"), DatabaseException.Origin.NONE);
    }
}
