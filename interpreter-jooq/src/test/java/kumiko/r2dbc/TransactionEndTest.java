package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import kumiko.jooq.SqlDialect;
import kumiko.r2dbc.Transactions.Ending;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** However a transaction ends, it ends on the server first, and then its connection is given back, once. */
class TransactionEndTest {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private Mono<Void> begin = Mono.empty();
    private Mono<Void> commit = Mono.empty();
    private Mono<Void> rollback = Mono.empty();
    private Flux<Result> statement = Flux.empty();

    private final StatementRunner runner =
            new StatementRunner(new Connections(), SqlDialect.POSTGRES, DatabaseOptions.DEFAULT);

    private <T> Flux<T> transaction(Function<TransactionScope, Publisher<T>> block) {
        return new Transactions(runner)
                .all(TransactionOptions.DEFAULT, Ending.COMMIT, block)
                .flatMapIterable(results -> results);
    }

    private Mono<Long> update() {
        return runner.update("update", new Object[0], new Class<?>[0]);
    }

    @Test
    void onCompletion() {
        StepVerifier.create(transaction(scope -> update())).expectNext(0L).verifyComplete();

        assertThat(done).containsExactly("begin", "update", "commit", "close");
    }

    @Test
    void onError() {
        StepVerifier.create(transaction(scope -> Mono.error(new IllegalStateException("broken"))))
                .verifyErrorMessage("broken");

        assertThat(done).containsExactly("begin", "rollback", "close");
    }

    @Test
    void onAnErrorWhileItBegins() {
        begin = Mono.error(new R2dbcTransientResourceException("no", "53000"));

        StepVerifier.create(transaction(scope -> update())).verifyError(DatabaseException.Broken.class);
        assertThat(done).containsExactly("begin", "close");
    }

    @Test
    void onCancellation() {
        transaction(scope -> update().then(Mono.never())).subscribe().dispose();

        assertThat(done).containsExactly("begin", "update", "rollback", "close");
    }

    @Test
    void onCancellationWhileItBegins() {
        var begun = TestPublisher.<Void>create();
        begin = begun.mono();
        transaction(scope -> update()).subscribe().dispose();
        assertThat(done).containsExactly("begin");

        begun.complete();

        assertThat(done).containsExactly("begin", "rollback", "close");
    }

    @Test
    void onCancellationWhileItCommits() {
        var committed = TestPublisher.<Void>create();
        commit = committed.mono();
        transaction(scope -> update()).subscribe().dispose();
        assertThat(done).containsExactly("begin", "update", "commit");

        committed.complete();

        assertThat(done).containsExactly("begin", "update", "commit", "close");
    }

    @Test
    void onCancellationThatMeetsCompletion() {
        for (int i = 0; i < 1_000; i++) {
            done.clear();
            var results = TestPublisher.<Long>create();
            var subscription = transaction(scope -> results.mono()).subscribe();
            var ending = Mono.fromRunnable(subscription::dispose)
                    .subscribeOn(Schedulers.parallel())
                    .toFuture();
            results.complete();
            ending.join();

            assertThat(done).isIn(List.of("begin", "commit", "close"), List.of("begin", "rollback", "close"));
        }
    }

    @Test
    void nestedTransactionsEndFirst() {
        StepVerifier.create(transaction(scope ->
                        runner.inTransaction(nested -> update().then(Mono.error(new IllegalStateException("inner"))))))
                .verifyErrorMessage("inner");

        assertThat(done)
                .containsExactly(
                        "begin",
                        "savepoint kumiko_1",
                        "update",
                        "rollback to savepoint kumiko_1",
                        "release savepoint kumiko_1",
                        "rollback",
                        "close");
    }

    @Test
    void aRollbackThatFailsIsSuppressedAndLosesTheConnection() {
        rollback = Mono.error(new R2dbcNonTransientResourceException("gone", "08006"));

        StepVerifier.create(transaction(scope -> Mono.error(new IllegalStateException("broken"))))
                .verifyErrorSatisfies(failure -> {
                    assertThat(failure).hasMessage("broken");
                    assertThat(failure.getSuppressed())
                            .anySatisfy(further -> assertThat(further).hasMessage("gone"));
                });
        assertThat(done).containsExactly("begin", "rollback", "close", "close");
    }

    @Test
    void aCommitThatIsRefusedIsRolledBack() {
        commit = Mono.error(new R2dbcTransientResourceException("conflict", "40001"));

        StepVerifier.create(transaction(scope -> update())).verifyError(DatabaseException.Transient.class);
        assertThat(done).containsExactly("begin", "update", "commit", "rollback", "close");
    }

    @Test
    void aCommitWithoutADefiniteAnswerIsUnknownAndLosesTheConnection() {
        for (var failure : List.of(
                new R2dbcNonTransientResourceException("closed"),
                new R2dbcNonTransientResourceException("shut down", "57P01"),
                new R2dbcNonTransientResourceException("lost", "08006"),
                new IllegalStateException("channel closed"))) {
            done.clear();
            commit = Mono.error(failure);

            StepVerifier.create(transaction(scope -> update())).verifyError(DatabaseException.OutcomeUnknown.class);
            assertThat(done).containsExactly("begin", "update", "commit", "close", "close");
        }
    }

    @Test
    void aCommitThatIsNeverAnsweredIsUnknown() {
        commit = Mono.never();

        StepVerifier.withVirtualTime(() -> transaction(scope -> update()))
                .thenAwait(Duration.ofMinutes(2))
                .verifyError(DatabaseException.OutcomeUnknown.class);
        assertThat(done).containsExactly("begin", "update", "commit", "close", "close");
    }

    @Test
    void aStatementThatIsNeverAnsweredLosesTheConnectionEvenIfThatIsSwallowed() {
        statement = Flux.never();

        StepVerifier.withVirtualTime(() -> transaction(scope -> update().onErrorReturn(0L)))
                .thenAwait(Duration.ofMinutes(2))
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.Broken.class)
                        .hasMessage("the connection was lost before the commit, so nothing was committed"));
        assertThat(done).containsExactly("begin", "update", "close", "close");
    }

    /** Connections that write down what is done with them. */
    private final class Connections implements ConnectionFactory {

        @Override
        public Publisher<Connection> create() {
            return Mono.fromSupplier(() ->
                    answering(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
                        case "commitTransaction" -> noted("commit", commit);
                        case "close" -> noted("close", Mono.empty());
                        case "createStatement" -> statement((String) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }));
        }

        private Statement statement(String sql) {
            return answering(Statement.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "fetchSize" -> proxy;
                case "execute" -> noted(sql, answer(sql));
                default -> throw new UnsupportedOperationException(method.getName());
            });
        }

        private Publisher<?> answer(String sql) {
            return switch (sql) {
                case "begin" -> begin;
                case "rollback" -> rollback;
                case "update" -> statement;
                default -> Flux.empty();
            };
        }

        private Publisher<?> noted(String command, Publisher<?> answer) {
            return Flux.defer(() -> {
                done.add(command);
                return answer;
            });
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "PostgreSQL";
        }
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
