package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import kumiko.jooq.SqlDialect;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A connection of the pool while one unit of work has it. */
final class Lease {

    private final Connection connection;
    private final SqlDialect dialect;
    private volatile boolean waiting;

    Lease(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Connection connection() {
        return connection;
    }

    /** {@return the results of a statement, for whose first answer the lease waits from the subscription on} */
    <T> Flux<T> awaiting(Publisher<T> results) {
        return Flux.from(results)
                .doOnSubscribe(subscription -> waiting = true)
                .doOnNext(answer -> waiting = false)
                .doOnTerminate(() -> waiting = false);
    }

    /** Gives the connection back. */
    Publisher<Void> close() {
        return connection.close();
    }

    /** Gives the connection back, or closes it for good if it is known to be of no more use. */
    Publisher<Void> close(Throwable failure) {
        return failure instanceof Unanswered ? discard() : connection.close();
    }

    /**
     * Gives the connection back in the middle of its work. A server that has not begun to answer is told to stop, or the
     * next user of the connection would wait for it.
     */
    Publisher<Void> cancel() {
        return stopped().then(Mono.from(connection.close())).onErrorResume(unstoppable -> Mono.from(discard()));
    }

    /** {@return this lease, in a transaction} */
    Mono<Lease> begin() {
        return Mono.from(connection.beginTransaction())
                .onErrorResume(failure -> Mono.from(close(failure)).then(Mono.error(failure)))
                .thenReturn(this);
    }

    /** Keeps what was done, and gives the connection back. */
    Publisher<Void> commit() {
        return Mono.from(connection.commitTransaction())
                .onErrorResume(failure -> Mono.from(rollback(failure)).then(Mono.error(failure)))
                .then(Mono.from(connection.close()));
    }

    /** Undoes what was done, and gives the connection back. */
    Publisher<Void> rollback(Throwable failure) {
        return failure instanceof Unanswered ? discard() : undone().then(Mono.from(connection.close()));
    }

    /** Undoes what was done so far, and gives the connection back. */
    Publisher<Void> rollback() {
        return stopped()
                .then(undone())
                .then(Mono.from(connection.close()))
                .onErrorResume(unstoppable -> Mono.from(discard()));
    }

    private Mono<Void> undone() {
        return Mono.from(connection.rollbackTransaction()).onErrorComplete();
    }

    private Mono<Void> stopped() {
        return waiting && dialect == SqlDialect.POSTGRES ? PostgresConnections.stop(physical()) : Mono.empty();
    }

    private Publisher<Void> discard() {
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
