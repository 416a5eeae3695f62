package kumiko.r2dbc;

import kumiko.algebra.Query;
import kumiko.r2dbc.DatabaseException.Origin;
import reactor.core.publisher.Mono;

/** Finds out why a write of a record's row has found none. */
final class Missing {

    private Missing() {}

    /** {@return the error: the row is not there, or it has been written since the record was read} */
    static <R, T> Mono<T> of(Writer<R> writer, R row) {
        return Mono.defer(() -> {
            var model = writer.model();
            var same = Query.same(model, row);
            var current = Query.current(model, row);
            return writer.exists(same)
                    .flatMap(
                            isThere -> isThere ? writer.exists(current).map(isCurrent -> !isCurrent) : Mono.just(false))
                    .flatMap(isStale -> Mono.error(isStale ? stale(same) : notFound(same)));
        });
    }

    static DatabaseException stale(Query<?> query) {
        return new DatabaseException.StaleVersion(
                "the row of `" + query + "` has been written since the record was read; read it again",
                new Origin(null, query));
    }

    static DatabaseException notFound(Query<?> query) {
        return new DatabaseException.NotFound("there is no row to write for `" + query + "`", query);
    }
}
