package kumiko.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * Records in lists, and queries run over them: what every other interpreter has to agree with, row for row.
 *
 * <p>Safe for use by several threads. A query sees the rows of one moment, and an insertion is seen whole or not at all.
 */
public final class MemoryDatabase {

    private final Clock clock;
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private final Map<Model<?>, Long> lastNumbers = new IdentityHashMap<>();

    private MemoryDatabase(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** {@return an empty database whose local time is UTC} */
    public static MemoryDatabase empty() {
        return of(Clock.systemUTC());
    }

    /** {@return an empty database} The zone is the one in which the parts of a moment are read: its year, its hour. */
    public static MemoryDatabase of(ZoneId zone) {
        return of(Clock.system(zone));
    }

    /** {@return an empty database that takes the time, and its zone, from the clock} */
    public static MemoryDatabase of(Clock clock) {
        return new MemoryDatabase(clock);
    }

    /** Inserts rows: {@link #insert(Model, Iterable)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <R> List<R> insert(Model<R> model, R... rows) {
        return insert(model, List.of(rows));
    }

    /**
     * Inserts all of the rows or, if one is refused, none.
     *
     * <p>A generated key that is null becomes the next number, from 1, that no row of the model has, or a random UUID; a
     * null timestamp becomes the time of the clock. Moments are kept to the microsecond.
     *
     * @return the rows as they are stored, with nothing loaded
     * @throws IllegalArgumentException if a key is there already, or a column that is never null has no value
     */
    public synchronized <R> List<R> insert(Model<R> model, Iterable<? extends R> rows) {
        var insertion = new Insertion<>(model, clock);
        var next = snapshot;
        var stored = new ArrayList<R>();
        for (R row : rows) {
            var complete = complete(insertion, row, next);
            next = next.with(model, insertion.key(complete), complete);
            stored.add(complete);
        }
        snapshot = next;
        return List.copyOf(stored);
    }

    private <R> R complete(Insertion<R> insertion, R row, Snapshot present) {
        var model = insertion.model();
        if (!insertion.isNumbered(row)) {
            var complete = insertion.complete(row, 0);
            present.requireAbsent(model, insertion.key(complete));
            return complete;
        }
        long number = lastNumbers.getOrDefault(model, 0L);
        R complete;
        do {
            number++;
            complete = insertion.complete(row, number);
        } while (present.contains(model, insertion.key(complete)));
        lastNumbers.put(model, number);
        return complete;
    }

    /**
     * Relates two rows through the relation's join table, seen from both sides; a pair is there once, however often it
     * is linked.
     *
     * @throws IllegalArgumentException if the relation has no join table, or a row has no key
     */
    public synchronized <R, S> void link(Relation<R, S> relation, R owner, S target) {
        if (!(relation.join() instanceof Join.Through(var table, var near, var far))) {
            throw new IllegalArgumentException("`%s` of %s has no join table; set its foreign key in the row instead"
                    .formatted(relation, relation.owner()));
        }
        var row = HashMap.<String, Object>empty()
                .merge(columns(relation.owner().model(), near, owner))
                .merge(columns(relation.target().model(), far, target));
        snapshot = snapshot.withLink(table, row);
    }

    private static <R> HashMap<String, Object> columns(Model<R> model, List<Join.Reference> references, R row) {
        List<Column<?>> columns =
                references.stream().<Column<?>>map(Join.Reference::key).toList();
        var key = Key.of(model, columns)
                .of(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a row of " + model + " without a key cannot be linked; link what `insert` returned"));
        return HashMap.ofEntries(
                Vector.ofAll(references).map(Join.Reference::column).zip(key));
    }

    /**
     * {@return the records that the query asks for} Without an order, in that of their insertion.
     *
     * @throws UnsupportedOperationException if the query loads relations
     */
    public <R> List<R> run(Query<R> query) {
        if (!query.eager().isNothing()) {
            throw new UnsupportedOperationException(
                    "a database in memory does not load relations, so leave `" + query.eager() + "` out of the query");
        }
        return select(query);
    }

    /** {@return how many records the query has} Those that its slice leaves; what it loads makes no difference. */
    public long count(Query<?> query) {
        return select(query).size();
    }

    /** {@return whether the query has any record} */
    public boolean exists(Query<?> query) {
        return count(query) > 0;
    }

    /** {@return what the filter means} The related rows it speaks of are those that are here now. */
    public <R> Predicate<R> predicate(Model<R> model, Filter<R> filter) {
        return new FilterInterpreter<>(expressions(model, snapshot)).interpret(filter);
    }

    private <R> List<R> select(Query<R> query) {
        var now = snapshot;
        var expressions = expressions(query.model(), now);
        var condition = new FilterInterpreter<>(expressions).interpret(query.filter());
        var rows = StreamSupport.stream(now.rows(query.model()).spliterator(), false)
                .filter(condition)
                .toList();
        var sorted = new OrderInterpreter<>(expressions).sort(rows, orders(query));
        return window(sorted.stream(), query.slice()).toList();
    }

    private <R> ExpressionInterpreter<R> expressions(Model<R> model, Snapshot rows) {
        return new ExpressionInterpreter<>(model, new RelatedRows(rows), clock.getZone());
    }

    /** A window needs an order without ties, so that pages neither overlap nor leave rows out. */
    private static <R> Vector<Order<R>> orders(Query<R> query) {
        if (query.slice().isAll()) {
            return query.orders();
        }
        Path<R, R> here = Path.here();
        return query.orders()
                .appendAll(Vector.ofAll(query.model().key()).map(column -> Order.ascending(here.attribute(column))));
    }

    private static <R> Stream<R> window(Stream<R> rows, Slice slice) {
        var rest = rows.skip(slice.offset());
        return slice.limit().isPresent() ? rest.limit(slice.limit().getAsLong()) : rest;
    }
}
