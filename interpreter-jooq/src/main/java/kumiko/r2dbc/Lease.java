package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.function.Function;
import kumiko.jooq.SqlDialect;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A connection of the pool while one unit of work has it.
 *
 * <p>H2 computes on the thread that subscribes and cannot be stopped. So everything that is done with its connection is
 * done on one thread that may block, in its order: what cleans up after a cancellation waits for what was cancelled.
 */
final class Lease {

    /** How much later than the server's own timeout a server is taken for dead. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Connection connection;
    private final SqlDialect dialect;
    private final Duration statementTimeout;
    private final Scheduler thread;
    private volatile boolean waiting;
    private volatile boolean lost;

    /** @param threads one of which is the lease's own as long as it lasts, if it needs any */
    Lease(Connection connection, SqlDialect dialect, Duration statementTimeout, Scheduler threads) {
        this.connection = connection;
        this.dialect = dialect;
        this.statementTimeout = statementTimeout;
        this.thread = dialect == SqlDialect.H2 ? Schedulers.single(threads) : threads;
    }

    Connection connection() {
        return connection;
    }

    SqlDialect dialect() {
        return dialect;
    }

    /** {@return the results of a statement, for whose first answer the lease waits from the subscription on} */
    <T> Flux<T> run(Function<Connection, Publisher<T>> statement) {
        return answered(connection -> {
                    waiting = true;
                    return statement.apply(connection);
                })
                .doOnNext(answer -> answered())
                .doOnTerminate(this::answered);
    }

    /** Of the rows of a statement all but the first find that nothing is waited for. */
    private void answered() {
        if (waiting) {
            waiting = false;
        }
    }

    /** Does something that is over at once, and that nobody stops. */
    Mono<Void> control(Function<Connection, Publisher<Void>> command) {
        return answered(command).then();
    }

    private <T> Flux<T> answered(Function<Connection, Publisher<T>> statement) {
        return scheduled(inTime(
                Flux.defer(() -> lost ? Flux.<T>error(new Unanswered()) : Flux.from(statement.apply(connection)))));
    }

    private <T> Flux<T> scheduled(Flux<T> work) {
        return dialect == SqlDialect.H2 ? work.subscribeOn(thread) : work;
    }

    /** Only the first answer is waited for; the others pass by no clock. */
    private <T> Flux<T> inTime(Flux<T> answers) {
        return statementTimeout.isZero() || dialect == SqlDialect.H2
                ? answers
                : Flux.firstWithSignal(
                        answers, Mono.delay(statementTimeout.plus(GRACE)).then(Mono.error(this::unanswered)));
    }

    private Unanswered unanswered() {
        abandon();
        return new Unanswered();
    }

    /** Makes this connection one that no one else will get. */
    void abandon() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** Gives the connection back, or closes it for good if it is known to be of no more use. */
    Mono<Void> close() {
        return Mono.defer(() -> lost ? discarded() : Mono.from(connection.close()))
                .as(this::last);
    }

    /**
     * Gives the connection back in the middle of its work. A server that has not begun to answer is told to stop, or the
     * next user of the connection would wait for it.
     */
    Mono<Void> cancel() {
        return stop().then(close());
    }

    /** Makes the server stop working on the statement that has not been answered; never fails. */
    Mono<Void> stop() {
        return Mono.defer(() ->
                        waiting && dialect == SqlDialect.POSTGRES ? PostgresConnections.stop(physical()) : Mono.empty())
                .onErrorResume(unstoppable -> Mono.fromRunnable(this::abandon))
                .doOnTerminate(() -> waiting = false);
    }

    private Mono<Void> last(Mono<Void> closing) {
        return dialect == SqlDialect.H2 ? closing.subscribeOn(thread).doFinally(end -> thread.dispose()) : closing;
    }

    private Mono<Void> discarded() {
        return Mono.from(physical().close()).onErrorComplete().then(Mono.from(connection.close()));
    }

    private Connection physical() {
        return connection instanceof Wrapped<?> pooled && pooled.unwrap() instanceof Connection physical
                ? physical
                : connection;
    }

    /** The server has not answered at all, not even that it took too long. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered() {
            super("the server does not respond");
        }
    }
}
