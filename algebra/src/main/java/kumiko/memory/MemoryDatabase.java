package kumiko.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Set;
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
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Visibility;
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
    private final Contents contents;
    private final Policy policy;

    private MemoryDatabase(Clock clock, Contents contents, Policy policy) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.contents = contents;
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** What all views of a database share. */
    private static final class Contents {
        private volatile Snapshot snapshot = Snapshot.EMPTY;
        private final NewRows newRows = new NewRows();
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
        return new MemoryDatabase(clock, new Contents(), Policy.none());
    }

    /**
     * {@return a view of this database in which the rows that the policy hides are not there} What is hidden here already stays
     * hidden. Both have the same rows.
     */
    public MemoryDatabase with(Policy more) {
        return new MemoryDatabase(clock, contents, policy.and(more));
    }

    /** {@return the database of this view, with all its rows} */
    public MemoryDatabase withoutPolicy() {
        return new MemoryDatabase(clock, contents, Policy.none());
    }

    /** {@return what hides rows in this view} */
    public Policy policy() {
        return policy;
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
    public <R> List<R> execute(Command<R> command) {
        var time = new WriteTime(clock.instant(), clock.getZone());
        synchronized (contents) {
            var written = new CommandInterpreter(contents.snapshot, contents.newRows, time, policy).interpret(command);
            contents.snapshot = written.after();
            return written.rows();
        }
    }

    /**
     * Relates two rows through the relation's join table, seen from both sides; a pair is there once, however often it
     * is linked.
     *
     * @return whether the pair is new
     * @throws IllegalArgumentException if the relation has no join table, or a row has no key
     * @throws RefusedWriteException if one of the rows is not there, or the policy hides the pair
     */
    @SuppressWarnings("ReferenceEquality")
    public <R, S> boolean link(Relation<R, S> relation, R owner, S target) {
        var pairs = new Pairs<>(relation);
        synchronized (contents) {
            var linked = pairs.link(contents.snapshot, seen(), owner, target);
            boolean isNew = pairs.count(linked) > pairs.count(contents.snapshot);
            contents.snapshot = linked;
            return isNew;
        }
    }

    /**
     * Undoes {@link #link}.
     *
     * @return whether there was such a pair
     * @throws IllegalArgumentException if the relation has no join table, or a row has no key
     */
    public <R, S> boolean unlink(Relation<R, S> relation, R owner, S target) {
        var pairs = new Pairs<>(relation);
        synchronized (contents) {
            return removed(pairs, pairs.of(seen(), owner, target)) > 0;
        }
    }

    /**
     * Undoes every {@link #link} of the owner.
     *
     * @return how many there were
     * @throws IllegalArgumentException if the relation has no join table, or the row has no key
     */
    public <R, S> long unlinkAll(Relation<R, S> relation, R owner) {
        var pairs = new Pairs<>(relation);
        synchronized (contents) {
            return removed(pairs, pairs.of(seen(), owner));
        }
    }

    private long removed(Pairs<?, ?> pairs, Set<Map<String, Object>> removed) {
        contents.snapshot = pairs.without(contents.snapshot, removed);
        return removed.size();
    }

    private Visible seen() {
        return new Visible(policy, contents.snapshot, clock.getZone(), clock.instant());
    }

    /**
     * {@return what brings all rows back to where they are now} Whatever was written meanwhile, by whomever, is undone:
     * it is meant for tests of one thread.
     */
    public Runnable savepoint() {
        var now = contents.snapshot;
        return () -> {
            synchronized (contents) {
                contents.snapshot = now;
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
        return interpreter().view(query);
    }

    /**
     * {@return what is made of the groups, in their order}
     *
     * @throws OutOfRangeException if what is computed is too large for its type
     */
    public <R, V> List<V> run(GroupQuery<R, V> query) {
        return interpreter().groups(query);
    }

    /** {@return how many groups there are} Those that their slice leaves. */
    public long count(Grouping<?> grouping) {
        return interpreter().count(grouping);
    }

    /**
     * {@return the records, in their order, with these relations of their rows loaded} Whatever else the records have
     * stays as it is.
     *
     * @throws IllegalArgumentException if a record has no key
     */
    public <R> List<R> load(Model<R> model, Iterable<? extends R> rows, Eager<R> eager) {
        return interpreter().load(model, rows, eager);
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
        var expressions = interpreter().expressions(model, Visibility.LIVE);
        return new FilterInterpreter<>(expressions).interpret(filter);
    }

    private QueryInterpreter interpreter() {
        var now = clock.instant();
        var rows = new Visible(policy, contents.snapshot, clock.getZone(), now).rows();
        return new QueryInterpreter(rows, clock.getZone(), now);
    }

    private <R> List<R> select(Query<R> query) {
        return interpreter().select(query);
    }
}
