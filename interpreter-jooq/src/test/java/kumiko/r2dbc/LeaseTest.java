package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** A connection is given back exactly once, however its work ends. */
class LeaseTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void onCompletion() {
        StepVerifier.create(running(Flux.empty())).verifyComplete();

        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void onError() {
        StepVerifier.create(running(Flux.error(new IllegalStateException("broken"))))
                .verifyErrorMessage("broken");

        assertThat(closed).hasValue(1);
    }

    @Test
    void onAnErrorBeforeTheStatementIsSent() {
        StepVerifier.create(runner(Flux.empty())
                        .query("nonsense", Query.all(Library.AUTHORS), new Object[] {1}, new Class<?>[1], this::none))
                .verifyErrorMessage("no such parameter");

        assertThat(closed).hasValue(1);
    }

    @Test
    void onCancellation() {
        var results = TestPublisher.<Result>create();

        running(results.flux()).subscribe().dispose();

        results.assertWasCancelled();
        assertThat(closed).hasValue(1);
    }

    @Test
    void onCancellationThatMeetsCompletion() {
        for (int i = 0; i < 1_000; i++) {
            var results = TestPublisher.<Result>create();
            var subscription = running(results.flux()).subscribe();
            var ending = Mono.fromRunnable(subscription::dispose)
                    .subscribeOn(Schedulers.parallel())
                    .toFuture();
            results.complete();
            ending.join();
        }
        assertThat(opened).hasValue(1_000);
        assertThat(closed).hasValue(1_000);
    }

    @Test
    void aServerThatDoesNotRespondLosesItsConnection() {
        StepVerifier.withVirtualTime(() -> running(Flux.never()))
                .expectSubscription()
                .expectNoEvent(DatabaseOptions.DEFAULT.statementTimeout())
                .thenAwait(Duration.ofSeconds(10))
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.Timeout.class)
                        .hasMessageContaining("does not respond"));

        assertThat(closed).as("closed for good, and given back to the pool").hasValue(2);
    }

    private Flux<Object> running(Flux<Result> results) {
        return runner(results).query("select", Query.all(Library.AUTHORS), new Object[0], new Class<?>[0], this::none);
    }

    private Publisher<Object> none(Result result) {
        return Flux.empty();
    }

    private StatementRunner runner(Flux<Result> results) {
        return new StatementRunner(new Connections(results), SqlDialect.POSTGRES, DatabaseOptions.DEFAULT);
    }

    /** Connections whose statements have these results. */
    private final class Connections implements ConnectionFactory {
        private final Flux<Result> results;

        Connections(Flux<Result> results) {
            this.results = results;
        }

        @Override
        public Publisher<Connection> create() {
            return Mono.fromSupplier(() -> {
                opened.incrementAndGet();
                return answering(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "createStatement" -> statement();
                    case "close" -> Mono.<Void>fromRunnable(closed::incrementAndGet);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
            });
        }

        private Statement statement() {
            return answering(Statement.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "fetchSize" -> proxy;
                case "execute" -> results;
                case "bind" -> throw new IndexOutOfBoundsException("no such parameter");
                default -> throw new UnsupportedOperationException(method.getName());
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
