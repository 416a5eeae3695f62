package kumiko.r2dbc;

import static kumiko.r2dbc.Accounts.ACCOUNTS;
import static kumiko.r2dbc.TransactionSubject.answers;
import static kumiko.r2dbc.TransactionSubject.fails;

import java.time.Duration;
import java.util.List;
import kumiko.r2dbc.Accounts.Account;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What transactions in transactions promise on every database. */
interface NestedTransactionContract extends TransactionSubject {

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
}
