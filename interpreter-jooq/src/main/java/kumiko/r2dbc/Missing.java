package kumiko.r2dbc;

import java.util.stream.Collectors;
import kumiko.algebra.Query;
import kumiko.model.Model;
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
                    .flatMap(isStale -> Mono.error(isStale ? stale(model, row) : notFound(model, row)));
        });
    }

    private static <R> DatabaseException stale(Model<R> model, R row) {
        return new DatabaseException.StaleVersion(
                "the " + model + " with the key `" + key(model, row)
                        + "` has been written since the record was read; read it again",
                new Origin(null, Query.same(model, row)));
    }

    static <R> DatabaseException notFound(Model<R> model, R row) {
        return new DatabaseException.NotFound(
                "there is no " + model + " with the key `" + key(model, row) + "`", Query.same(model, row));
    }

    private static <R> String key(Model<R> model, R row) {
        return model.key().stream()
                .map(column -> String.valueOf(model.value(row, column)))
                .collect(Collectors.joining(", "));
    }
}
