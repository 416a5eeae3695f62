package kumiko.r2dbc;

import static kumiko.r2dbc.Accounts.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kumiko.algebra.Query;
import kumiko.r2dbc.Accounts.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What transactions promise on every database. */
interface TransactionContract {

    Duration PATIENCE = Duration.ofSeconds(20);

    /** A database with two connections at most. */
    Database database();

    /** {@return another database of the same kind} */
    Database other();

    /** {@return the SQL that asks for the isolation of the connection} */
    String isolationQuery();

    private Accounts accounts() {
        return new Accounts(database());
    }

    private Query<Account> all() {
        return Query.all(ACCOUNTS);
    }

    @BeforeEach
    default void reset() {
        accounts().reset(3);
    }

    static <T> void answers(Mono<T> actual, T expected) {
        StepVerifier.create(actual).expectNext(expected).expectComplete().verify(PATIENCE);
    }

    static void fails(Publisher<?> actual, Class<? extends Throwable> type, String... message) {
        StepVerifier.create(actual)
                .expectErrorSatisfies(failure -> {
                    assertThat(failure).isInstanceOf(type);
                    List.of(message).forEach(part -> assertThat(failure).hasMessageContaining(part));
                })
                .verify(PATIENCE);
    }

    @Test
    default void whatABlockDoesIsKeptWhenItCompletes() {
        answers(
                database()
                        .transaction(tx -> accounts()
                                .add(1, -10)
                                .then(accounts().add(2, 10))
                                .thenReturn("done")),
                "done");

        answers(accounts().balances(), List.of(90L, 110L, 100L));
    }

    @Test
    default void whatABlockDoesIsUndoneWhenItFails() {
        fails(
                database()
                        .transaction(tx ->
                                accounts().add(1, -10).then(Mono.error(new IllegalArgumentException("no such payee")))),
                IllegalArgumentException.class,
                "no such payee");
        fails(
                database().transaction(tx -> {
                    throw new IllegalArgumentException("no block");
                }),
                IllegalArgumentException.class,
                "no block");

        answers(accounts().balances(), List.of(100L, 100L, 100L));
    }

    @Test
    default void whatABlockDoesIsUndoneWhenItIsCancelled() {
        StepVerifier.create(database().transaction(tx -> accounts().add(1, -10).then(Mono.never())))
                .expectSubscription()
                .thenAwait(Duration.ofMillis(200))
                .thenCancel()
                .verify(PATIENCE);

        answers(accounts().balances(), List.of(100L, 100L, 100L));
    }

    @Test
    default void aBlockMayGiveNothing() {
        StepVerifier.create(database().transaction(tx -> accounts().add(1, 1).then()))
                .expectComplete()
                .verify(PATIENCE);

        answers(accounts().balance(1), 101L);
    }

    @Test
    default void aBlockMayGiveMany() {
        StepVerifier.create(database()
                        .transactionMany(tx -> Repo.of(ACCOUNTS, tx)
                                .all()
                                .concatMap(account ->
                                        accounts().add(account.id(), 1).thenReturn(account.id()))))
                .expectNext(1L, 2L, 3L)
                .expectComplete()
                .verify(PATIENCE);

        answers(accounts().balances(), List.of(101L, 101L, 101L));
    }

    @Test
    default void eachSubscriptionIsATransactionOfItsOwn() {
        var once = database().transaction(tx -> accounts().add(1, 1));

        answers(once.then(once), 1L);
        answers(accounts().balance(1), 102L);
    }

    @Test
    default void everyKindOfRepositoryTakesPart() {
        var seen = database()
                .transaction(tx -> accounts()
                        .open(4)
                        .then(Mono.zip(
                                        Repo.of(ACCOUNTS).count(all()),
                                        Repo.of(ACCOUNTS, database()).count(all()),
                                        Repo.of(ACCOUNTS, tx).count(all()))
                                .map(counts -> counts.toList()))
                        .zipWith(outside(Repo.of(ACCOUNTS, database()).count(all())))
                        .map(counts -> counts.getT1() + " inside, " + counts.getT2() + " outside"));

        answers(seen, "[4, 4, 4] inside, 3 outside");
        answers(Repo.of(ACCOUNTS, database()).count(all()), 4L);
    }

    /** Subscribed to without the context of the block. */
    private static <T> Mono<T> outside(Mono<T> work) {
        return Mono.fromFuture(() -> work.toFuture());
    }

    @Test
    default void twoDatabasesAreNotMixed() {
        var there = new Accounts(other());
        there.reset(1);

        var work = database()
                .transaction(here -> accounts()
                        .add(1, 1)
                        .then(other().transaction(tx -> there.add(1, 5)
                                .then(Repo.of(ACCOUNTS).count(all()))
                                .zipWith(Repo.of(ACCOUNTS, here).count(all()))))
                        .doOnNext(counts -> {
                            throw new IllegalStateException(counts.toString());
                        }));

        fails(work, IllegalStateException.class, "[1,3]");
        answers(accounts().balance(1), 100L);
        answers(there.balance(1), 105L);
    }

    @Test
    default void aNestedBlockThatFailsCanBeRecoveredFrom() {
        var work = database()
                .transaction(tx -> accounts()
                        .add(1, 1)
                        .then(tx.transaction(
                                nested -> accounts().add(2, 1).then(accounts().open(3))))
                        .onErrorResume(
                                DatabaseException.UniqueViolation.class,
                                failure -> accounts().add(3, 1)));

        answers(work, 1L);
        answers(accounts().balances(), List.of(101L, 100L, 101L));
    }

    @Test
    default void aNestedBlockThatIsCancelledCanBeRecoveredFrom() {
        var work = database()
                .transaction(tx -> accounts()
                        .add(1, 1)
                        .then(tx.transaction(nested -> accounts().add(2, 1).then(Mono.<Long>never()))
                                .timeout(Duration.ofMillis(200), Mono.just(0L)))
                        .then(accounts().add(3, 1)));

        answers(work, 1L);
        answers(accounts().balances(), List.of(101L, 100L, 101L));
    }

    @Test
    default void aNestedBlockIsUndoneWithTheOuterOne() {
        fails(
                database()
                        .transaction(tx -> database()
                                .transaction(nested -> accounts().add(1, 1))
                                .then(Mono.error(new IllegalStateException("later")))),
                IllegalStateException.class,
                "later");

        answers(accounts().balances(), List.of(100L, 100L, 100L));
    }

    @Test
    default void blocksNestToAnyDepth() {
        answers(database().transaction(tx -> nested(tx, 20)), 110L);
        answers(accounts().balance(1), 110L);
    }

    /** As many levels, half of which add one for good, and half for a trial. */
    private Mono<Long> nested(Transaction tx, int levels) {
        if (levels == 0) {
            return accounts().balance(1);
        }
        var added = accounts().add(1, 1);
        return (levels % 2 == 0 ? tx.rollingBack(inner -> added).then() : added.then())
                .then(tx.transaction(inner -> nested(inner, levels - 1)));
    }

    @Test
    default void aRepositoryOfAnOuterTransactionTakesPartInTheNestedOne() {
        var work = database().transaction(outer -> {
            var repo = Repo.of(ACCOUNTS, outer);
            return outer.transaction(inner -> accounts().open(4).then(repo.count(all())));
        });

        answers(work, 4L);
    }

    @Test
    default void nestedBlocksThatAreSubscribedToAtOnceRunOneAfterTheOther() {
        var work = database()
                .transaction(tx -> Flux.range(0, 20)
                        .flatMap(
                                i -> tx.transaction(nested -> accounts()
                                        .balance(1)
                                        .flatMap(before -> accounts()
                                                .add(1, 1)
                                                .then(accounts().balance(1))
                                                .map(after -> after - before))),
                                20)
                        .all(difference -> difference == 1));

        answers(work, true);
        answers(accounts().balance(1), 120L);
    }

    @Test
    default void statementsThatAreSubscribedToAtOnceRunOneAfterTheOther() {
        var work = database()
                .transaction(tx -> Flux.range(0, 50)
                        .flatMap(
                                i -> i % 2 == 0
                                        ? accounts().add(1, 1)
                                        : Repo.of(ACCOUNTS).all().count().map(count -> count - 2),
                                50)
                        .reduce(0L, Long::sum));

        answers(work, 50L);
        answers(accounts().balance(1), 125L);
    }

    @Test
    default void aStatementForEachRowOfAQueryIsNoDeadlock() {
        accounts().reset(1_000);

        var work = database()
                .transaction(tx -> Repo.of(ACCOUNTS)
                        .all()
                        .concatMap(account -> accounts().add(account.id(), 1))
                        .reduce(0L, Long::sum));

        answers(work, 1_000L);
        answers(accounts().balance(1_000), 101L);
    }

    @Test
    default void theFirstRowsOfAQueryAreEnough() {
        accounts().reset(1_000);

        var work = database()
                .transaction(tx -> Repo.of(ACCOUNTS)
                        .all()
                        .take(3)
                        .count()
                        .zipWhen(count -> accounts()
                                .add(1, count)
                                .then(Repo.of(ACCOUNTS).all().next().hasElement())));

        StepVerifier.create(work.map(both -> both.getT2()))
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
        answers(accounts().balance(1), 103L);
    }

    @Test
    default void manyRowsAreInsertedInTheTransaction() {
        fails(
                database()
                        .transaction(tx -> Repo.of(ACCOUNTS)
                                .insertAll(List.of(new Account(7L, 1L), new Account(8L, 1L)))
                                .then(Mono.error(new IllegalStateException("after all")))),
                IllegalStateException.class,
                "after all");

        answers(Repo.of(ACCOUNTS, database()).count(all()), 3L);
    }

    @Test
    default void aTrialLeavesNothing() {
        var trial = database()
                .rollingBack(tx -> accounts()
                        .open(9)
                        .then(tx.transaction(nested -> accounts().add(9, 1)))
                        .thenMany(Repo.of(ACCOUNTS).all().map(Account::id).sort()));

        StepVerifier.create(trial).expectNext(1L, 2L, 3L, 9L).expectComplete().verify(PATIENCE);
        answers(Repo.of(ACCOUNTS, database()).count(all()), 3L);
    }

    @Test
    default void aTransactionThatHasEndedIsRefused() {
        var escaped = new AtomicReference<Transaction>();
        var nested = new AtomicReference<Transaction>();
        answers(
                database().transaction(tx -> {
                    escaped.set(tx);
                    return tx.transaction(inner -> {
                                nested.set(inner);
                                return accounts().add(1, 1);
                            })
                            .then(Repo.of(ACCOUNTS, database()).count(all()))
                            .flatMap(count -> Repo.of(ACCOUNTS, nested.get())
                                    .count(all())
                                    .onErrorReturn(IllegalStateException.class, -1L));
                }),
                -1L);

        fails(
                Repo.of(ACCOUNTS, escaped.get()).all(),
                IllegalStateException.class,
                "the transaction has ended",
                "part of the publisher that its block returns");
        fails(
                escaped.get().transaction(inner -> Mono.just(1)),
                IllegalStateException.class,
                "the transaction has ended");
    }

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
        var options = TransactionOptions.DEFAULT.withRetries(2).withBackoff(Duration.ofMillis(1));
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

    @Test
    default void whatWasLeftRunningByABlockCannotEscapeIt() {
        var left = new AtomicReference<Mono<Long>>();
        answers(
                database()
                        .transaction(tx -> Mono.deferContextual(context -> {
                            left.set(accounts().add(1, 1).contextWrite(context));
                            return accounts().add(2, 1);
                        })),
                1L);

        fails(left.get(), IllegalStateException.class, "the transaction has ended");
        answers(accounts().balances(), List.of(100L, 101L, 100L));
    }
}
