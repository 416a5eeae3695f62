package kumiko.r2dbc;

import static kumiko.r2dbc.TransactionSubject.PATIENCE;
import static kumiko.r2dbc.TransactionSubject.answers;
import static kumiko.r2dbc.TransactionSubject.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Transactions that PostgreSQL refuses, gives up or loses. */
class TransactionFailureTest {

    private static String url;
    private static Database database;
    private static Accounts accounts;

    @BeforeAll
    static void connect() {
        url = PostgresServer.newDatabase();
        database = Database.connect(url, DatabaseOptions.DEFAULT.withPoolSize(4));
        accounts = new Accounts(database);
        accounts.reset(3);
        PostgresServer.execute(url, """
                alter table accounts add constraint even_balance unique (id, balance) deferrable initially deferred;
                create table log (id bigint unique deferrable initially deferred);
                create table slow (id bigint);
                create function sleep() returns trigger language plpgsql as
                  'begin perform pg_sleep(60); return null; end';
                create constraint trigger sleeping after insert on slow deferrable initially deferred
                  for each row execute function sleep()""");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void reset() {
        accounts.reset(3);
    }

    private static Mono<Long> log(long id) {
        return accounts.execute("insert into log values (" + id + ")");
    }

    @Test
    void nothingIsEmittedBeforeTheCommit() {
        var work = log(1).then(log(1)).thenReturn("never seen");

        fails(database.transaction(tx -> work), DatabaseException.UniqueViolation.class, "log_id_key");
        fails(database.transactionMany(tx -> work), DatabaseException.UniqueViolation.class, "log_id_key");
        answers(accounts.ask("select count(*) from log").single(), "0");
        PostgresServerActivity.ceases(url);
    }

    @Test
    void aFailureThatIsSwallowedIsAnErrorAtTheCommit() {
        fails(
                database.transaction(
                        tx -> accounts.add(1, 1).then(accounts.open(1).onErrorComplete())),
                DatabaseException.Broken.class,
                "an earlier statement of this transaction failed",
                "run what may fail in a nested transaction");

        answers(accounts.balance(1), 100L);
        PostgresServerActivity.ceases(url);
    }

    @Test
    void aStatementAfterAFailureSaysWhy() {
        fails(
                database.transaction(tx -> accounts.open(1).onErrorComplete().then(accounts.add(1, 1))),
                DatabaseException.Broken.class,
                "an earlier statement of this transaction failed",
                "run what may fail in a nested transaction");
    }

    @Test
    void aFailureThatIsSwallowedInANestedTransactionFailsThatOne() {
        var work = database.transaction(tx -> tx.transaction(
                        nested -> accounts.add(1, 1).then(accounts.open(1).onErrorReturn(0L)))
                .onErrorResume(DatabaseException.Broken.class, failure -> accounts.add(2, 1)));

        answers(work, 1L);
        answers(accounts.balances(), List.of(100L, 101L, 100L));
    }

    @Test
    void aStatementThatIsCancelledIsStoppedOnTheServer() {
        var work = database.transaction(tx ->
                accounts.add(1, 1).thenMany(accounts.ask("select pg_sleep(60)")).then());
        var running = work.subscribe();
        PostgresServerActivity.runs(url, "select pg_sleep");

        running.dispose();

        PostgresServerActivity.ceases(url);
        answers(accounts.balance(1), 100L);
    }

    @Test
    void aNestedTransactionThatIsCancelledIsStoppedOnTheServerAndLeavesTheOuterOne() {
        var work = database.transaction(tx -> accounts.add(1, 1)
                .then(tx.transactionMany(nested -> accounts.ask("select pg_sleep(60)"))
                        .then(Mono.just(0L))
                        .timeout(Duration.ofMillis(300), Mono.just(0L)))
                .then(accounts.add(2, 1)));

        answers(work, 1L);
        answers(accounts.balances(), List.of(101L, 101L, 100L));
    }

    @Test
    void aTransactionThatTakesTooLongIsStoppedOnTheServer() {
        var options = TransactionOptions.DEFAULT.withTimeout(Duration.ofMillis(300));

        fails(
                database.transactionMany(options, tx -> accounts.ask("select pg_sleep(60)")),
                DatabaseException.Timeout.class,
                "PT0.3S");
        PostgresServerActivity.ceases(url);
    }

    @Test
    void aReadOnlyTransactionIsOneOnTheServerToo() {
        fails(
                database.transactionMany(
                        TransactionOptions.DEFAULT.withReadOnly(true),
                        tx -> accounts.ask("insert into log values (9) returning id")),
                DatabaseException.Broken.class,
                "read-only transaction");
    }

    @Test
    void tablesAreCreatedInATransaction() {
        var absent = Library.LOANS;

        fails(
                database.transaction(
                        tx -> database.createTables(absent).then(Mono.error(new IllegalStateException("no")))),
                IllegalStateException.class);
        fails(Repo.of(absent, database).all(), DatabaseException.Broken.class, "a table is missing");
    }

    /** Two that read what the other writes: one of them has to be run again. */
    @Test
    void aConflictOfSerializableTransactionsIsResolved() {
        var attempts = new AtomicInteger();
        var both = new CyclicBarrier(2);
        var options = TransactionOptions.DEFAULT
                .withIsolation(Isolation.SERIALIZABLE)
                .withRetries(5)
                .withBackoff(Duration.ofMillis(5));
        var first = database.transaction(
                options, tx -> accounts.balance(1).flatMap(met(attempts, both)).flatMap(seen -> accounts.add(2, seen)));
        var second = database.transaction(
                options, tx -> accounts.balance(2).flatMap(met(attempts, both)).flatMap(seen -> accounts.add(1, seen)));

        StepVerifier.create(Mono.zip(first, second))
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(accounts.balances().block(PATIENCE)).isIn(List.of(300L, 200L, 100L), List.of(200L, 300L, 100L));
    }

    @Test
    void aDeadlockIsResolved() {
        var attempts = new AtomicInteger();
        var both = new CyclicBarrier(2);
        var options = TransactionOptions.DEFAULT.withRetries(5).withBackoff(Duration.ofMillis(5));
        var upwards = database.transaction(
                options, tx -> accounts.add(1, 1).flatMap(met(attempts, both)).then(accounts.add(2, 1)));
        var downwards = database.transaction(
                options, tx -> accounts.add(2, 10).flatMap(met(attempts, both)).then(accounts.add(1, 10)));

        StepVerifier.create(Mono.zip(upwards, downwards))
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(attempts).hasValueGreaterThan(2);
        answers(accounts.balances(), List.of(111L, 111L, 100L));
    }

    @Test
    void aDeadlockThatIsNotRetriedIsTransient() {
        var both = new CyclicBarrier(2);
        var upwards = database.transaction(
                tx -> accounts.add(1, 1).flatMap(met(new AtomicInteger(), both)).then(accounts.add(2, 1)));
        var downwards = database.transaction(
                tx -> accounts.add(2, 1).flatMap(met(new AtomicInteger(), both)).then(accounts.add(1, 1)));

        fails(Mono.zipDelayError(upwards, downwards), DatabaseException.Transient.class);
        answers(accounts.balances(), List.of(101L, 101L, 100L));
    }

    /** Waits, in the first two attempts, until both have got as far. */
    private static Function<Long, Mono<Long>> met(AtomicInteger attempts, CyclicBarrier both) {
        return value -> attempts.incrementAndGet() > 2
                ? Mono.just(value)
                : Mono.fromCallable(() -> {
                            both.await();
                            return value;
                        })
                        .subscribeOn(Schedulers.boundedElastic());
    }

    @Test
    void aConnectionThatIsLostDuringTheCommitLeavesTheOutcomeUnknown() {
        var attempts = new AtomicInteger();
        var outcome = outcome(database.transaction(TransactionOptions.DEFAULT.withRetries(3), tx -> {
            attempts.incrementAndGet();
            return accounts.execute("insert into slow values (1)");
        }));
        PostgresServerActivity.runs(url, "commit");

        end("pg_terminate_backend", "commit");

        StepVerifier.create(outcome)
                .assertNext(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.OutcomeUnknown.class)
                        .hasMessageContaining("may or may not"))
                .expectComplete()
                .verify(PATIENCE);
        assertThat(attempts).hasValue(1);
        everyConnectionAnswers();
    }

    @Test
    void aCommitThatTheServerGivesUpIsRolledBack() {
        var outcome = outcome(database.transaction(tx -> accounts.execute("insert into slow values (1)")));
        PostgresServerActivity.runs(url, "commit");

        end("pg_cancel_backend", "commit");

        StepVerifier.create(outcome)
                .expectNextMatches(DatabaseException.Timeout.class::isInstance)
                .expectComplete()
                .verify(PATIENCE);
        answers(accounts.ask("select count(*) from slow").single(), "0");
    }

    @Test
    void aCommitThatHasBegunIsNotCancelled() {
        var committing = database.transaction(tx -> accounts.execute("insert into slow values (1)"))
                .subscribe();
        PostgresServerActivity.runs(url, "commit");

        committing.dispose();

        PostgresServerActivity.runs(url, "commit");
        end("pg_cancel_backend", "commit");
        everyConnectionAnswers();
    }

    @Test
    void aConnectionThatIsLostInsideABlockIsReplaced() {
        var outcome = outcome(database.transactionMany(tx -> accounts.ask("select pg_sleep(60)")));
        PostgresServerActivity.runs(url, "select pg_sleep");

        end("pg_terminate_backend", "select pg_sleep");

        StepVerifier.create(outcome)
                .expectNextMatches(DatabaseException.class::isInstance)
                .expectComplete()
                .verify(PATIENCE);
        everyConnectionAnswers();
    }

    /** {@return how the work fails, which has begun} */
    private static Mono<Throwable> outcome(Publisher<?> work) {
        var outcome = Sinks.<Throwable>one();
        Flux.from(work).subscribe(done -> {}, outcome::tryEmitValue, outcome::tryEmitEmpty);
        return outcome.asMono();
    }

    private static void end(String function, String statement) {
        PostgresServer.execute(
                url,
                "do 'begin perform " + function + "(pid) from pg_stat_activity where datname = current_database()"
                        + " and state = ''active'' and query ilike ''" + statement + "%''; end'");
    }

    private static void everyConnectionAnswers() {
        PostgresServerActivity.ceases(url);
        StepVerifier.create(Flux.range(0, 20)
                        .flatMap(i -> database.transaction(tx -> accounts.balance(3)), 4)
                        .all(balance -> balance == 100))
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
    }
}
