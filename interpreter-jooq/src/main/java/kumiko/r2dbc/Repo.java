package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kumiko.algebra.Assignment;
import kumiko.algebra.Cascade;
import kumiko.algebra.Change;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.Eager;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Loadable;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.algebra.QueryLanguage;
import kumiko.algebra.ToMany;
import kumiko.algebra.ViewQuery;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The records of one model, where they are stored: in a database or in memory, by the same calls.
 *
 * <p>Nothing happens before a result is subscribed to, and each subscription runs the query anew.
 *
 * @param <R> the record type
 */
public interface Repo<R> {

    /** {@return the records of a database} */
    static <R> Repo<R> of(Model<R> model, Database database) {
        return new SqlRepo<>(model, database);
    }

    /** {@return the records of a database as a transaction sees and changes them, until it ends} */
    static <R> Repo<R> of(Model<R> model, Transaction transaction) {
        return new SqlRepo<>(model, transaction.database());
    }

    /** {@return the records of lists in memory, for tests and small data} */
    static <R> Repo<R> of(Model<R> model, MemoryDatabase memory) {
        return new MemoryRepo<>(model, memory);
    }

    /**
     * {@return the records of the database that is found when a result is subscribed to} It is that of the transaction
     * that the subscription is part of, or the one in Reactor's context ({@link Database#CONTEXT_KEY}), whichever is
     * nearer, else the default ({@link Database#setDefault}), else an
     * {@link IllegalStateException} says what to do.
     */
    static <R> Repo<R> of(Model<R> model) {
        return new ContextRepo<>(model);
    }

    /** {@return what the records look like} */
    Model<R> model();

    /** {@return the records that the query asks for, as fast as they are requested} */
    Flux<R> run(Query<R> query);

    /** {@return what the view shows of the query's rows, as fast as it is requested} */
    <V> Flux<V> run(ViewQuery<R, V> query);

    /** {@return what is made of the groups, in their order, as fast as it is requested} */
    <V> Flux<V> run(GroupQuery<R, V> query);

    /** {@return how many groups there are, their slice included} */
    Mono<Long> count(Grouping<R> grouping);

    /** {@return the statement that would read the groups; nothing runs} */
    PlannedStatement plan(GroupQuery<R, ?> query);

    /**
     * {@return the records, in their order, with these relations of their rows loaded} Whatever else they carry stays. One
     * statement loads a relation for all of them.
     */
    Mono<List<R>> loadAll(Collection<? extends R> rows, Loadable<R> what);

    /** {@return how many records the query asks for, its slice included} */
    Mono<Long> count(Query<R> query);

    /** {@return whether the query asks for any record} */
    Mono<Boolean> exists(Query<R> query);

    /**
     * {@return the rows that the command writes, as the database has them then} Of a deletion they are as they were; of
     * commands for single rows they come in the order of their records, and after all of them are written.
     *
     * <p>Fails with {@link DatabaseException.NotFound} or {@link DatabaseException.StaleVersion} if the row of a record is
     * not there, or has been written since; then nothing of the command has happened.
     */
    Flux<R> run(Command<R> command);

    /** {@return how many rows the command writes} Cheaper than {@link #run(Command)}, as no row is read. */
    Mono<Long> execute(Command<R> command);

    /**
     * {@return how many records were inserted: all of them, or, if one is refused, none} They are asked for as they can be
     * written, a few thousand at a time, so there may be any number of them.
     */
    Mono<Long> insertAll(Publisher<? extends R> records);

    /** {@return the statement that would run, with its values, and what would follow it up; nothing runs} */
    PlannedStatement plan(Query<R> query);

    /** {@return the statement that would read the view, and what would follow it up; nothing runs} */
    PlannedStatement plan(ViewQuery<R, ?> query);

    /** {@return the statements that would run, with their values, in their order; nothing runs} */
    List<PlannedStatement> plan(Command<R> command);

    /** {@return how many rows the view shows, its slice included} */
    default Mono<Long> count(ViewQuery<R, ?> query) {
        return count(query.query());
    }

    /** {@return whether the view shows any row} */
    default Mono<Boolean> exists(ViewQuery<R, ?> query) {
        return exists(query.query());
    }

    /**
     * {@return how the database would run the query's own statement, in its own words} The statement has the same values, so the
     * answer is about the very query that would run, in a transaction as well; it does not run. Of statements that follow it up,
     * {@link #plan(Query)} tells.
     */
    default Mono<String> explain(Query<R> query) {
        return explain(ViewQuery.of(query));
    }

    /** {@return how the database would run the statement that reads the view} See {@link #explain(Query)}. */
    default Mono<String> explain(ViewQuery<R, ?> query) {
        return explain(query, false);
    }

    /**
     * {@return how the database runs the query's own statement, in its own words}
     *
     * @param run whether it runs now, for the numbers of rows and, on PostgreSQL, the times that it took; its rows are not read,
     *     but locked, if the query does so
     */
    default Mono<String> explain(Query<R> query, boolean run) {
        return explain(ViewQuery.of(query), run);
    }

    /** {@return how the database runs the statement that reads the view} See {@link #explain(Query, boolean)}. */
    Mono<String> explain(ViewQuery<R, ?> query, boolean run);

    /** {@return what is made of the first group, empty if there is none} */
    default <V> Mono<V> first(GroupQuery<R, V> query) {
        return run(query.limit(1)).singleOrEmpty();
    }

    /**
     * {@return what is made of the only group: {@code one(Posts.all().aggregate(Posts.RATING.average()))}}
     *
     * <p>Fails with {@link DatabaseException.NotFound} if there is none, or its value is null, and with
     * {@link DatabaseException.TooMany} if there are more.
     */
    default <V> Mono<V> one(GroupQuery<R, V> query) {
        return oneOrNone(query)
                .switchIfEmpty(Mono.error(() -> new DatabaseException.NotFound(
                        "there is no value of `" + query + "`", query.grouping().rows())));
    }

    /**
     * {@return what is made of the only group, empty if there is none} Fails with {@link DatabaseException.TooMany} if there
     * are more.
     */
    default <V> Mono<V> oneOrNone(GroupQuery<R, V> query) {
        return run(query.limit(2))
                .collectList()
                .flatMap(groups -> groups.size() > 1
                        ? Mono.error(new DatabaseException.TooMany(
                                "there is more than one group of `" + query + "`",
                                query.grouping().rows()))
                        : Mono.justOrEmpty(groups.stream().findFirst()));
    }

    /** {@return how many groups there are, their slice included} */
    default Mono<Long> count(GroupQuery<R, ?> query) {
        return count(query.grouping());
    }

    /** {@return the first that the view shows, empty if there is none} */
    default <V> Mono<V> first(ViewQuery<R, V> query) {
        return run(query.limit(1)).singleOrEmpty();
    }

    /**
     * {@return the only one that the view shows}
     *
     * <p>Fails with {@link DatabaseException.NotFound} if there is none and with {@link DatabaseException.TooMany} if
     * there are more.
     */
    default <V> Mono<V> one(ViewQuery<R, V> query) {
        return oneOrNone(query)
                .switchIfEmpty(Mono.error(() ->
                        new DatabaseException.NotFound("nothing matches `" + query.query() + "`", query.query())));
    }

    /** {@return the only one that the view shows, empty if there is none} Fails with {@link DatabaseException.TooMany} if there are more. */
    default <V> Mono<V> oneOrNone(ViewQuery<R, V> query) {
        return run(query.limit(2))
                .collectList()
                .flatMap(rows -> rows.size() > 1
                        ? Mono.error(new DatabaseException.TooMany(
                                "more than one row matches `" + query.query() + "`", query.query()))
                        : Mono.justOrEmpty(rows.stream().findFirst()));
    }

    /**
     * {@return the record with these relations of its row loaded} Whatever else it carries stays:
     * {@code load(user, "posts.comments")}.
     *
     * <p>Fails with a {@link kumiko.lookup.LookupException} naming every mistake of the paths.
     */
    default Mono<R> load(R row, String... paths) {
        return loadAll(List.of(Objects.requireNonNull(row, "row")), paths).map(List::getFirst);
    }

    /** {@return the record with this of its row loaded} {@code load(user, Users.posts().eager().sort("-rating").limit(3))} */
    default Mono<R> load(R row, Loadable<R> what) {
        return loadAll(List.of(Objects.requireNonNull(row, "row")), what).map(List::getFirst);
    }

    /**
     * {@return the records, in their order, with these relations of their rows loaded} One statement loads a relation for
     * all of them.
     *
     * <p>Fails with a {@link kumiko.lookup.LookupException} naming every mistake of the paths.
     */
    default Mono<List<R>> loadAll(Collection<? extends R> rows, String... paths) {
        return Mono.defer(() -> loadAll(rows, Eager.of(model(), paths)));
    }

    /** {@return all records, in no particular order} */
    default Flux<R> all() {
        return run(Query.all(model()));
    }

    /** {@return the first record in the query's order, empty if there is none} */
    default Mono<R> first(Query<R> query) {
        return run(query.limit(1)).singleOrEmpty();
    }

    /**
     * {@return the only record}
     *
     * <p>Fails with {@link DatabaseException.NotFound} if there is none and with {@link DatabaseException.TooMany} if
     * there are more.
     */
    default Mono<R> one(Query<R> query) {
        return oneOrNone(query)
                .switchIfEmpty(
                        Mono.error(() -> new DatabaseException.NotFound("nothing matches `" + query + "`", query)));
    }

    /** {@return the only record, empty if there is none} Fails with {@link DatabaseException.TooMany} if there are more. */
    default Mono<R> oneOrNone(Query<R> query) {
        return run(query.limit(2))
                .collectList()
                .flatMap(rows -> rows.size() > 1
                        ? Mono.error(new DatabaseException.TooMany("more than one row matches `" + query + "`", query))
                        : Mono.justOrEmpty(rows.stream().findFirst()));
    }

    /**
     * {@return one page of the query's records and how many records there are} The two are counted and read one after
     * the other, so rows that are written meanwhile may be in one of them alone. An order that is not total is completed
     * by the key, so that pages never share a row.
     *
     * <p>Fails with an {@link IllegalArgumentException} if there can be no such page: numbers begin at 1, and a size is
     * at most {@link DatabaseOptions#maxPageSize}.
     *
     * @param number the page's number, from 1
     * @param size how many records a page has
     */
    Mono<Page<R>> page(Query<R> query, long number, int size);

    /** {@return one page of {@link DatabaseOptions#pageSize} records, and how many there are} */
    Mono<Page<R>> page(Query<R> query, long number);

    /** {@return one page of what the view shows, and how many rows there are} See {@link #page(Query, long, int)}. */
    <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number, int size);

    /** {@return one page of {@link DatabaseOptions#pageSize} rows that the view shows, and how many there are} */
    <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number);

    /** {@return one page of what is made of the groups, and how many groups there are} See {@link #page(Query, long, int)}. */
    <V> Mono<Page<V>> page(GroupQuery<R, V> query, long number, int size);

    /**
     * {@return the page of the query's records before or after a cursor} In contrast to a page with a number it costs the same
     * wherever it is, and no row is twice on the pages, nor left out, while others are inserted or deleted. The query's order
     * is completed by the key. See {@link Seek}.
     *
     * <p>Fails with an {@link InvalidCursorException} if the cursor is not one of this query, and with an {@link
     * IllegalArgumentException} if the query has a slice, or is sorted by what is sensitive.
     */
    default Mono<CursorPage<R>> page(Query<R> query, Seek seek) {
        return page(ViewQuery.of(query), seek);
    }

    /** {@return the page of what the view shows before or after a cursor} See {@link #page(Query, Seek)}. */
    <V> Mono<CursorPage<V>> page(ViewQuery<R, V> query, Seek seek);

    /**
     * {@return the record with this key, empty if there is none}
     *
     * <p>Fails with a {@link kumiko.lookup.LookupException} if the value cannot be a key of the model.
     *
     * @param id the key; of a key of several columns, a list of their values in the model's order, or a map from their
     *     names
     */
    default Mono<R> get(Object id) {
        return Mono.defer(() -> oneOrNone(KeyQuery.of(model(), id)));
    }

    /** {@return the record with this key, carrying these relations; empty if there is none} {@code get(1, "posts.comments")} */
    default Mono<R> get(Object id, String... paths) {
        return Mono.defer(() -> oneOrNone(KeyQuery.of(model(), id).with(paths)));
    }

    /** {@return the record with this key, carrying this; empty if there is none} */
    default Mono<R> get(Object id, Loadable<R> what) {
        return Mono.defer(() -> oneOrNone(KeyQuery.of(model(), id).with(what.asEager())));
    }

    /** {@return the record with this key} Fails with {@link DatabaseException.NotFound} if there is none. */
    default Mono<R> getOrFail(Object id) {
        return get(id).switchIfEmpty(missing(id));
    }

    /** {@return the record with this key, carrying these relations} Fails with {@link DatabaseException.NotFound} if there is none. */
    default Mono<R> getOrFail(Object id, String... paths) {
        return get(id, paths).switchIfEmpty(missing(id));
    }

    /** {@return the record with this key, carrying this} Fails with {@link DatabaseException.NotFound} if there is none. */
    default Mono<R> getOrFail(Object id, Loadable<R> what) {
        return get(id, what).switchIfEmpty(missing(id));
    }

    private Mono<R> missing(Object id) {
        return Mono.error(() -> new DatabaseException.NotFound(
                "there is no " + model() + " with the key `" + id + "`", KeyQuery.of(model(), id)));
    }

    /**
     * {@return the row that is inserted for the record} A key that it lacks is generated, and so are missing timestamps and
     * versions.
     *
     * <p>Fails with an {@link kumiko.model.InvalidValueException} if a column cannot hold its value, and with
     * {@link DatabaseException.UniqueViolation} if there is such a row already.
     */
    default Mono<R> insert(R row) {
        return insertAll(Collections.singletonList(row)).map(List::getFirst);
    }

    /** {@return the rows that are inserted for the records, in their order: all of them, or none} */
    default Mono<List<R>> insertAll(Collection<? extends R> rows) {
        return Mono.defer(() -> run(Command.insert(model(), rows)).collectList());
    }

    /**
     * {@return the row after all that the record holds was written to it, as long as it has the record's version} Its
     * creation time stays, and the time of its last write is now.
     */
    default Mono<R> update(R row) {
        return updateAll(Collections.singletonList(row)).map(List::getFirst);
    }

    /** {@return the rows after all that the records hold was written to them, in their order: all of them, or none} */
    default Mono<List<R>> updateAll(Collection<? extends R> rows) {
        return Mono.defer(() -> {
            var updates =
                    rows.stream().map(row -> RowUpdate.<R>whole(model(), row)).toList();
            return run(Command.update(model(), updates)).collectList();
        });
    }

    /**
     * {@return the row after what differs between two records of it was written} If nothing differs, no statement runs and
     * it is the first record.
     *
     * <p>Fails with an {@link IllegalArgumentException} if their keys differ.
     */
    default Mono<R> update(R before, R after) {
        return Mono.defer(() -> update(Change.diff(model(), before, after)));
    }

    /** {@return the row after the change, as long as it has the version of the change's record} */
    default Mono<R> update(Change<R> change) {
        return applyAll(List.of(change)).map(List::getFirst);
    }

    /** {@return the rows after the changes, in their order: all of them, or none} */
    default Mono<List<R>> applyAll(Collection<Change<R>> changes) {
        return Mono.defer(() -> {
            var updates = changes.stream().map(RowUpdate::of).toList();
            return run(Command.update(model(), updates)).collectList();
        });
    }

    /**
     * {@return the record's row after the assignments, as long as it has the record's version} They may be computed from
     * the row: {@code update(user, Users.AGE.set(Users.AGE.plus(1)))}.
     */
    default Mono<R> update(R row, Assignment<R> assignment) {
        return update(row, List.of(assignment));
    }

    /** {@return the record's row after both assignments, as long as it has the record's version} */
    default Mono<R> update(R row, Assignment<R> first, Assignment<R> second) {
        return update(row, List.of(first, second));
    }

    /** {@return the record's row after the assignments, as long as it has the record's version} */
    default Mono<R> update(R row, List<Assignment<R>> assignments) {
        return Mono.defer(() -> {
            var update = new RowUpdate<>(row, Vector.ofAll(assignments));
            return run(Command.update(model(), List.of(update))).single();
        });
    }

    /**
     * {@return the record's row after attributes were given new values, which may be expressions} Only what differs from the
     * record is written.
     *
     * <p>Fails with an {@link IllegalArgumentException} naming every mistake of the names and values.
     */
    default Mono<R> update(R row, Map<String, ? extends @Nullable Object> values) {
        return Mono.defer(() -> {
            var assignments = QueryLanguage.current().assignments(model(), List.copyOf(values.entrySet()));
            boolean isComputed = assignments.stream().anyMatch(Assignment.Computed.class::isInstance);
            return isComputed ? update(row, assignments) : update(Change.of(model(), row, values));
        });
    }

    /**
     * {@return the row that is inserted for a record without a key, or updated as a whole for a record with one}
     *
     * <p>Fails with a {@link kumiko.model.ModelException} if the database does not generate the key: it does not say then
     * whether there is a row.
     */
    default Mono<R> save(R row) {
        return saveAll(Collections.singletonList(row)).map(List::getFirst);
    }

    /** {@return the rows that are inserted or updated for the records, in their order: all of them, or none} */
    default Mono<List<R>> saveAll(Collection<? extends R> rows) {
        return Mono.defer(
                () -> run(new Command.Save<>(model(), Vector.<R>ofAll(rows))).collectList());
    }

    /** {@return the row that is inserted, or overwritten if there is one with its key} */
    default Mono<R> upsert(R row) {
        return Mono.defer(() -> upsert(row, OnConflict.key(model())));
    }

    /**
     * {@return the row that is inserted, or overwritten if there is one with the same values in these attributes} Safe
     * with any number of callers at once.
     *
     * <p>Fails with an {@link IllegalArgumentException} if these attributes are not unique.
     */
    default Mono<R> upsert(R row, String... uniqueAttributes) {
        return Mono.defer(() -> upsert(row, OnConflict.on(model(), uniqueAttributes)));
    }

    /** {@return the row that is inserted, or what the conflict makes of the one that is there; empty if that one is kept} */
    default Mono<R> upsert(R row, OnConflict<R> conflict) {
        return Mono.defer(() -> run(Command.upsert(model(), Collections.singletonList(row), conflict))
                .singleOrEmpty());
    }

    /** {@return the rows that are inserted or overwritten, in the order of their records: all of them, or none} */
    default Mono<List<R>> upsertAll(Collection<? extends R> rows) {
        return Mono.defer(() -> upsertAll(rows, OnConflict.key(model())));
    }

    /**
     * {@return the rows that are inserted or changed, in the order of their records: all of them, or none} Rows that are
     * kept as they were are left out.
     */
    default Mono<List<R>> upsertAll(Collection<? extends R> rows, OnConflict<R> conflict) {
        return Mono.defer(() -> run(Command.upsert(model(), rows, conflict)).collectList());
    }

    /**
     * {@return the row with the same values in these attributes, inserted if there is none} Safe with any number of callers
     * at once: all of them get the same row.
     *
     * <p>Fails with an {@link IllegalArgumentException} if these attributes are not unique.
     *
     * @param row what is inserted
     */
    default Mono<R> getOrInsert(R row, String... uniqueAttributes) {
        return new GetOrInsert<>(this, row, uniqueAttributes).row();
    }

    /**
     * {@return the row that was deleted, as it was, as long as it had the record's version} With a soft delete, it is the
     * row with the moment of its deletion.
     *
     * <p>Fails with {@link DatabaseException.NotFound} if there is no such row.
     */
    default Mono<R> delete(R row) {
        return deleteAll(Collections.singletonList(row)).map(List::getFirst);
    }

    /** {@return the rows that were deleted, in the order of their records: all of them, or none} */
    default Mono<List<R>> deleteAll(Collection<? extends R> rows) {
        return Mono.defer(() ->
                run(new Command.DeleteRows<>(model(), Vector.<R>ofAll(rows))).collectList());
    }

    /**
     * {@return the row with this key, which was deleted; empty if there was none}
     *
     * @param id as of {@link #get}
     */
    default Mono<R> deleteById(Object id) {
        return Mono.defer(() -> run(KeyQuery.of(model(), id).delete()).singleOrEmpty());
    }

    /** {@return the record's row, which was deleted for good; empty if there was none} */
    default Mono<R> purge(R row) {
        return Mono.defer(() -> run(Query.same(model(), row).purge()).singleOrEmpty());
    }

    /**
     * {@return the record's row, which is there again; empty if it was not deleted}
     *
     * <p>Fails with an {@link IllegalArgumentException} if the model has no soft delete.
     */
    default Mono<R> restore(R row) {
        return Mono.defer(() -> run(Query.same(model(), row).restore()).singleOrEmpty());
    }

    /**
     * {@return the record's row, whose last write is now, as long as it has the record's version} Nothing else is changed.
     *
     * <p>Fails with an {@link IllegalArgumentException} if the model has no such attribute.
     */
    default Mono<R> touch(R row) {
        return Mono.defer(() -> run(Command.update(model(), List.of(RowUpdate.touch(model(), row))))
                .single());
    }

    /** {@return the record's row as it is now, deleted or not} Fails with {@link DatabaseException.NotFound} if it is gone. */
    default Mono<R> refresh(R row) {
        return Mono.defer(() -> oneOrNone(Query.same(model(), row)))
                .switchIfEmpty(Mono.error(() -> Missing.notFound(model(), row)));
    }

    /**
     * {@return the pairs of a row with the rows of a many-to-many relation}
     *
     * @throws IllegalArgumentException if the relation has no join table
     */
    <S> Related<S> related(R owner, Relation<R, S> relation);

    /** {@return the pairs of a row with the rows of a many-to-many relation} For a companion's {@code Posts.tags()}. */
    @SuppressWarnings("unchecked") // a path of one step is a relation of its start
    default <S> Related<S> related(R owner, ToMany<R, S> relation) {
        if (relation.path().steps().size() != 1) {
            throw new IllegalArgumentException("`" + relation.path() + "` leads through other rows");
        }
        return related(owner, (Relation<R, S>) relation.path().steps().head());
    }

    /**
     * {@return the record as it is saved, with the related rows that a cascade has written, all of them or nothing} Where
     * the key is not generated, the record itself is inserted or overwritten.
     *
     * <p>Fails with an {@link IllegalArgumentException} if a relation is not loaded, or is loaded in part and would replace
     * all.
     */
    Mono<R> save(R row, Cascade first, Cascade... more);

    /**
     * {@return what the work makes of a row that is there only as long as the work lasts} It is inserted before, where
     * everybody can see it, and deleted for good after: also if the work fails or is cancelled.
     */
    default <T> Flux<T> using(R row, Function<? super R, ? extends Publisher<T>> work) {
        return CleanupFailure.unwrapped(Flux.usingWhen(
                insert(row),
                work,
                inserted -> execute(Query.same(model(), inserted).purge()).onErrorMap(CleanupFailure::new)));
    }

    /**
     * {@return what the work makes of a row that nobody else ever sees} It is inserted in a transaction that is rolled back
     * after the work, which therefore undoes all that the work has written as well.
     */
    <T> Flux<T> usingRolledBack(R row, Function<? super R, ? extends Publisher<T>> work);
}
