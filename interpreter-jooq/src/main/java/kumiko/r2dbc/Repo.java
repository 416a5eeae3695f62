package kumiko.r2dbc;

import java.util.Collection;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
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

    /** {@return how many records the query asks for, its slice included} */
    Mono<Long> count(Query<R> query);

    /** {@return whether the query asks for any record} */
    Mono<Boolean> exists(Query<R> query);

    /**
     * {@return how many records were inserted: all of them, or, if one is refused, none} Generated keys and timestamps that
     * are missing are filled in.
     */
    Mono<Long> insertAll(Collection<R> records);

    /** {@return the statement that would run, with its values; nothing runs} */
    PlannedStatement plan(Query<R> query);

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

    /** {@return the record with this key} Fails with {@link DatabaseException.NotFound} if there is none. */
    default Mono<R> getOrFail(Object id) {
        return get(id).switchIfEmpty(Mono.error(() -> new DatabaseException.NotFound(
                "there is no " + model() + " with the key `" + id + "`", KeyQuery.of(model(), id))));
    }
}
