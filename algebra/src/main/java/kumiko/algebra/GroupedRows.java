package kumiko.algebra;

import io.vavr.collection.Vector;

/** Rows as far as groups of them depend on it. */
final class GroupedRows {

    private GroupedRows() {}

    static <R> Query<R> of(Query<R> rows) {
        if (!rows.lock().isNone()) {
            throw new IllegalArgumentException(
                    "rows that are grouped cannot be locked; run `" + rows + "` by itself, in the same transaction");
        }
        return new Query<>(
                rows.model(),
                rows.filter(),
                rows.slice().isAll() ? Vector.empty() : rows.orders(),
                rows.slice(),
                Eager.nothing(),
                rows.visibility(),
                rows.lock(),
                rows.zone());
    }
}
