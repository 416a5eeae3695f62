package kumiko.r2dbc;

import static kumiko.r2dbc.Accounts.ACCOUNTS;
import static kumiko.r2dbc.TransactionSubject.answers;
import static kumiko.r2dbc.TransactionSubject.fails;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What transactions promise on every database. */
interface TransactionContract extends TransactionSubject {

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
    default void aBlockThatGivesNullIsToldSo() {
        StepVerifier.create(database().transaction(tx -> null))
                .verifyErrorMessage("the block of a transaction has to give a publisher, as `Mono.empty()`, not null");
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
