package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/**
 * An open transaction, or a transaction nested in one, which is a savepoint.
 *
 * <p>A connection does one thing at a time. So whatever is done in a scope takes its turn, in the order of the
 * subscriptions: a statement, a nested scope for as long as it is open, and in the end what ends the scope itself. A turn
 * is over only when the server is done, also after a cancellation.
 */
abstract sealed class TransactionScope permits WholeTransaction, Savepoint {

    private static final Object TURN = new Object();

    private final Lease lease;
    private final @Nullable TransactionScope outer;
    private final boolean readOnly;
    private final InstrumentedPool<Object> turns =
            PoolBuilder.from(Mono.just(TURN)).sizeBetween(0, 1).buildPool();
    private final Mono<Void> begun;
    private volatile boolean ended;

    TransactionScope(Lease lease, @Nullable TransactionScope outer, boolean readOnly) {
        this.lease = lease;
        this.outer = outer;
        this.readOnly = readOnly;
        this.begun = Mono.defer(this::begin).cache();
    }

    /** Opens the scope on the server. */
    abstract Mono<Void> begin();

    /** Keeps what was done in the scope. */
    abstract Mono<Void> keep();

    /** Undoes what was done in the scope, which has begun. */
    abstract Mono<Void> undo();

    /** Gives back what the scope has taken; never fails. */
    abstract Mono<Void> leave();

    Lease lease() {
        return lease;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** {@return how many scopes this one is nested in} */
    int depth() {
        return outer == null ? 0 : outer.depth() + 1;
    }

    /** {@return whether it is that scope or nested in it} */
    boolean isWithin(TransactionScope other) {
        return this == other || outer != null && outer.isWithin(other);
    }

    /** Opens the scope, once however often it is subscribed to, and to its end even if the subscription is cancelled. */
    Mono<Void> begun() {
        return begun;
    }

    void requireWritable() {
        if (readOnly) {
            throw new IllegalStateException("the transaction is read-only, so nothing can be written in it");
        }
    }

    void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the transaction has ended: what takes part in it has to be part of the"
                    + " publisher that its block returns");
        }
    }

    /**
     * {@return the results of a statement, when it is its turn} They are read to their end however slowly they are
     * consumed: a consumer that runs a statement for each row waits for its turn, and the turn for the last row.
     */
    <T> Flux<T> run(Function<Connection, Publisher<T>> statement) {
        return Flux.usingWhen(
                        turn(),
                        turn -> {
                            requireOpen();
                            return lease.run(statement);
                        },
                        PooledRef::release,
                        (turn, failure) -> turn.release(),
                        turn -> lease.stop().then(turn.release()))
                .onBackpressureBuffer();
    }

    /** {@return a scope nested in this one, when it is its turn, which lasts until that scope has ended} */
    Mono<TransactionScope> nested() {
        return turn().map(turn -> new Savepoint(this, turn));
    }

    private Mono<PooledRef<Object>> turn() {
        return Mono.defer(() -> {
            requireOpen();
            return turns.acquire();
        });
    }

    /** Ends the scope and keeps what was done, or fails and has undone it. */
    Mono<Void> commit() {
        return ending(keep().onErrorResume(failure -> undone(failure).then(Mono.error(failure))));
    }

    /** Ends the scope and undoes what was done; never fails. */
    Mono<Void> rollback() {
        return ending(undone().onErrorComplete());
    }

    /** Ends the scope after a failure, to which what fails here is added. */
    Mono<Void> rollback(Throwable failure) {
        return ending(undone(failure));
    }

    private Mono<Void> undone(Throwable failure) {
        return undone().onErrorResume(further -> {
            Exceptions.addSuppressed(failure, further);
            return Mono.empty();
        });
    }

    private Mono<Void> undone() {
        var opened = begun.thenReturn(true).onErrorReturn(false);
        return opened.flatMap(open -> open && !lease.isLost() ? undo() : Mono.empty())
                .doOnError(failure -> lease.abandon());
    }

    private Mono<Void> ending(Mono<Void> end) {
        return Mono.defer(() -> {
            ended = true;
            return Mono.usingWhen(turns.acquire(), turn -> end, this::left, (turn, failure) -> left(turn), this::left);
        });
    }

    private Mono<Void> left(PooledRef<Object> turn) {
        return leave().then(turn.release());
    }
}
