package kumiko.r2dbc;

import kumiko.algebra.Filter;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Column;
import reactor.core.publisher.Mono;

/** Finds a row by what is unique of it, or inserts it. */
record GetOrInsert<R>(Repo<R> repo, R record, String... uniqueAttributes) {

    /** How often the row may vanish between the attempt to insert it and the next look for it. */
    private static final int ATTEMPTS = 20;

    Mono<R> row() {
        return Mono.defer(() -> {
            var conflict = OnConflict.on(repo.model(), uniqueAttributes).keep();
            return row(conflict, Query.all(repo.model()).where(same(conflict)), ATTEMPTS);
        });
    }

    private Mono<R> row(OnConflict<R> conflict, Query<R> query, int attempts) {
        return attempts == 0
                ? Mono.error(() -> hidden(query))
                : repo.oneOrNone(query)
                        .switchIfEmpty(repo.upsert(record, conflict))
                        .switchIfEmpty(Mono.defer(() -> row(conflict, query, attempts - 1)));
    }

    private static DatabaseException hidden(Query<?> query) {
        return new DatabaseException.NotFound(
                "there is a row for `" + query
                        + "` that cannot be seen: it is deleted, and has to be restored or purged,"
                        + " or this transaction began before it was inserted",
                query);
    }

    private Filter<R> same(OnConflict<R> conflict) {
        return Filter.allOf(conflict.target().map(this::same));
    }

    private <T> Filter<R> same(Column<T> column) {
        T value = repo.model().value(record, column);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the " + repo.model() + " has no `" + column + "` by which it could be found");
        }
        return Path.<R>here().attribute(column).is(value);
    }
}
