package kumiko.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kumiko.algebra.Command;
import kumiko.algebra.Eager;
import kumiko.algebra.Filter;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.model.WriteTime;

/**
 * Records in lists, and queries run over them: what every other interpreter has to agree with, row for row.
 *
 * <p>Safe for use by several threads. A query sees the rows of one moment, and an insertion is seen whole or not at all.
 */
public final class MemoryDatabase {

    private final Clock clock;
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private final NewRows newRows = new NewRows();

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
     * null timestamp becomes the time of the clock, a null version 0. Moments are kept to the microsecond.
     *
     * @return the rows as they are stored, with nothing loaded
     * @throws kumiko.model.InvalidValueException if a column cannot hold its value, as null where it is never null
     * @throws RefusedWriteException if a key or a unique value is there already, or a row that is referred to is not
     */
    public <R> List<R> insert(Model<R> model, Iterable<? extends R> rows) {
        return execute(Command.insert(model, rows));
    }

    /**
     * Carries out a command: all of it or, if it is refused, nothing.
     *
     * @return the rows as they are stored, with nothing loaded, or as they were if they are deleted; of an upsert that
     *     keeps what is there, those that are new
     * @throws RefusedWriteException if the rows do not allow it
     */
    public synchronized <R> List<R> execute(Command<R> command) {
        var time = new WriteTime(clock.instant(), clock.getZone());
        var written = new CommandInterpreter(snapshot, newRows, time).interpret(command);
        snapshot = written.after();
        return written.rows();
    }

    /**
     * Relates two rows through the relation's join table, seen from both sides; a pair is there once, however often it
     * is linked.
     *
     * @return whether the pair is new
     * @throws IllegalArgumentException if the relation has no join table, or a row has no key
     * @throws RefusedWriteException if one of the rows is not there
     */
    public synchronized <R, S> boolean link(Relation<R, S> relation, R owner, S target) {
        var join = joinTable(relation);
        requirePresent(relation.owner().model(), owner);
        requirePresent(relation.target().model(), target);
        var links = snapshot.linked(join.table());
        var row = pair(relation, join, owner, target);
        snapshot = snapshot.withLinks(join.table(), links.add(row));
        return !links.contains(row);
    }

    /**
     * Undoes {@link #link}.
     *
     * @return whether there was such a pair
     * @throws IllegalArgumentException if the relation has no join table, or a row has no key
     */
    public synchronized <R, S> boolean unlink(Relation<R, S> relation, R owner, S target) {
        var join = joinTable(relation);
        var links = snapshot.linked(join.table());
        var row = pair(relation, join, owner, target);
        snapshot = snapshot.withLinks(join.table(), links.remove(row));
        return links.contains(row);
    }

    /**
     * Undoes every {@link #link} of the owner.
     *
     * @return how many there were
     * @throws IllegalArgumentException if the relation has no join table, or the row has no key
     */
    public synchronized <R, S> long unlinkAll(Relation<R, S> relation, R owner) {
        var join = joinTable(relation);
        var near = columns(relation.owner().model(), join.near(), owner);
        var links = snapshot.linked(join.table());
        var left =
                links.reject(link -> near.forAll(column -> link.get(column._1()).contains(column._2())));
        snapshot = snapshot.withLinks(join.table(), left);
        return links.size() - left.size();
    }

    private static Join.Through joinTable(Relation<?, ?> relation) {
        if (relation.join() instanceof Join.Through through) {
            return through;
        }
        throw new IllegalArgumentException("`%s` of %s has no join table; set its foreign key in the row instead"
                .formatted(relation, relation.owner()));
    }

    private static <R, S> HashMap<String, Object> pair(Relation<R, S> relation, Join.Through join, R owner, S target) {
        return HashMap.<String, Object>empty()
                .merge(columns(relation.owner().model(), join.near(), owner))
                .merge(columns(relation.target().model(), join.far(), target));
    }

    private <R> void requirePresent(Model<R> model, R row) {
        var key = keyOf(model, model.key(), row);
        if (!snapshot.contains(model, key)) {
            throw RefusedWriteException.missingReference(model, key);
        }
    }

    private static <R> Vector<Object> keyOf(Model<R> model, List<Column<?>> columns, R row) {
        return Key.of(model, columns)
                .of(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a row of " + model + " without a key cannot be linked; link what `insert` returned"));
    }

    private static <R> HashMap<String, Object> columns(Model<R> model, List<Join.Reference> references, R row) {
        List<Column<?>> columns =
                references.stream().<Column<?>>map(Join.Reference::key).toList();
        var key = keyOf(model, columns, row);
        return HashMap.ofEntries(
                Vector.ofAll(references).map(Join.Reference::column).zip(key));
    }

    /**
     * {@return what brings all rows back to where they are now} Whatever was written meanwhile, by whomever, is undone:
     * it is meant for tests of one thread.
     */
    public Runnable savepoint() {
        var now = snapshot;
        return () -> {
            synchronized (this) {
                snapshot = now;
            }
        };
    }

    /**
     * {@return the records that the query asks for, with what it loads} Without an order, in that of their insertion. A row
     * that is related to several is one object.
     */
    public <R> List<R> run(Query<R> query) {
        return query.eager().isNothing() ? select(query) : run(ViewQuery.of(query));
    }

    /**
     * {@return what the view shows of the query's rows}
     *
     * @throws OutOfRangeException if what is computed is too large for its type
     */
    public <R, V> List<V> run(ViewQuery<R, V> query) {
        return new QueryInterpreter(snapshot, clock.getZone(), clock.instant()).view(query);
    }

    /**
     * {@return what is made of the groups, in their order}
     *
     * @throws OutOfRangeException if what is computed is too large for its type
     */
    public <R, V> List<V> run(GroupQuery<R, V> query) {
        return new QueryInterpreter(snapshot, clock.getZone(), clock.instant()).groups(query);
    }

    /** {@return how many groups there are} Those that their slice leaves. */
    public long count(Grouping<?> grouping) {
        return new QueryInterpreter(snapshot, clock.getZone(), clock.instant()).count(grouping);
    }

    /**
     * {@return the records, in their order, with these relations of their rows loaded} Whatever else the records have
     * stays as it is.
     *
     * @throws IllegalArgumentException if a record has no key
     */
    public <R> List<R> load(Model<R> model, Iterable<? extends R> rows, Eager<R> eager) {
        return new QueryInterpreter(snapshot, clock.getZone(), clock.instant()).load(model, rows, eager);
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
        var expressions =
                new QueryInterpreter(snapshot, clock.getZone(), clock.instant()).expressions(model, Visibility.LIVE);
        return new FilterInterpreter<>(expressions).interpret(filter);
    }

    private <R> List<R> select(Query<R> query) {
        return new QueryInterpreter(snapshot, clock.getZone(), clock.instant()).select(query);
    }
}
