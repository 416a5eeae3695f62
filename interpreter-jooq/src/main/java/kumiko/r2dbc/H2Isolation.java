package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The isolation of an H2 connection. It belongs to the session, not to the transaction, so it is put back for the next
 * user of the connection. (H2's driver sets the lock mode of the whole database instead.)
 */
final class H2Isolation {

    private static final String READ =
            "select isolation_level from information_schema.sessions where session_id = session_id()";

    private final Lease lease;
    private volatile @Nullable String previous;

    H2Isolation(Lease lease) {
        this.lease = lease;
    }

    /** Sets the isolation, outside of any transaction: H2 commits one that is open. */
    Mono<Void> set(Isolation isolation) {
        return isolation == Isolation.DATABASE_DEFAULT
                ? Mono.empty()
                : lease.control(connection ->
                        read(connection).doOnNext(level -> previous = level).then(write(connection, isolation.sql())));
    }

    /** Puts back what was there before; a connection on which that fails is not used again. */
    Mono<Void> restore() {
        return Mono.defer(() -> {
            var level = previous;
            return level == null || lease.isLost()
                    ? Mono.empty()
                    : lease.control(connection -> write(connection, level))
                            .onErrorResume(failure -> Mono.fromRunnable(lease::abandon));
        });
    }

    private static Mono<String> read(Connection connection) {
        return Mono.from(connection.createStatement(READ).execute())
                .flatMapMany(result -> result.map((row, metadata) -> String.valueOf(row.get(0))))
                .single();
    }

    private static Mono<Void> write(Connection connection, String level) {
        Publisher<? extends Result> results = connection
                .createStatement("set session characteristics as transaction isolation level " + level)
                .execute();
        return Flux.from(results).concatMap(Result::getRowsUpdated).then();
    }
}
