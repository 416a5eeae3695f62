package kumiko.r2dbc;

import io.r2dbc.spi.Result;
import kumiko.r2dbc.DatabaseException.Origin;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.pool.PooledRef;

/** A transaction in another, which can fail without it. */
final class Savepoint extends TransactionScope {

    private final TransactionScope outer;
    private final PooledRef<Object> turn;
    private final String name;

    /** @param turn the turn of the outer scope, which is given back in the end */
    Savepoint(TransactionScope outer, PooledRef<Object> turn) {
        super(outer.lease(), outer, outer.readOnly());
        this.outer = outer;
        this.turn = turn;
        this.name = "kumiko_" + depth();
    }

    @Override
    Mono<Void> begin() {
        return Mono.defer(() -> {
            outer.requireOpen();
            return run("savepoint " + name);
        });
    }

    @Override
    Mono<Void> keep() {
        return run("release savepoint " + name);
    }

    @Override
    Mono<Void> undo() {
        return run("rollback to savepoint " + name).then(Mono.defer(this::keep));
    }

    @Override
    Mono<Void> leave() {
        return turn.release();
    }

    /** As a statement, which a transaction that has failed refuses; the driver would leave it out and say nothing. */
    private Mono<Void> run(String sql) {
        return lease().control(
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated)
                                .then())
                .onErrorMap(failure -> DatabaseException.of(failure, new Origin(sql, null)));
    }
}
