package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kumiko.algebra.Cascade;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Loadable;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.plan.Purpose;
import kumiko.plan.Write;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of a database. */
final class SqlRepo<R> implements Repo<R> {

    private final Model<R> model;
    private final Database database;
    private final Reader<R> reader;
    private final Writer<R> writer;

    SqlRepo(Model<R> model, Database database) {
        var rows = new RowReader<>(model, database.driver());
        this.model = model;
        this.database = database;
        this.reader = new Reader<>(model, database, database.runner(), rows);
        this.writer = new Writer<>(model, database, database.runner(), rows);
    }

    @Override
    public Model<R> model() {
        return model;
    }

    @Override
    public Flux<R> run(Query<R> query) {
        return reader.run(query);
    }

    @Override
    public <V> Flux<V> run(ViewQuery<R, V> query) {
        return reader.run(query);
    }

    @Override
    public <V> Flux<V> run(GroupQuery<R, V> query) {
        return groups().run(query);
    }

    @Override
    public Mono<Long> count(Grouping<R> grouping) {
        return groups().count(grouping);
    }

    @Override
    public PlannedStatement plan(GroupQuery<R, ?> query) {
        return groups().plan(query);
    }

    private GroupReader groups() {
        return new GroupReader(database.statements(), database.runner());
    }

    @Override
    public <V> Mono<Page<V>> page(GroupQuery<R, V> query, long number, int size) {
        return new Paging(database.options()).page(this, query, number, size);
    }

    @Override
    public Mono<List<R>> loadAll(Collection<? extends R> rows, Loadable<R> what) {
        return reader.load(Objects.requireNonNull(rows, "rows"), what.asEager());
    }

    @Override
    public Mono<Long> count(Query<R> query) {
        return reader.count(query);
    }

    @Override
    public Mono<Boolean> exists(Query<R> query) {
        return reader.exists(query);
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number, int size) {
        return new Paging(database.options()).page(this, query, number, size);
    }

    @Override
    public <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number, int size) {
        return new Paging(database.options()).page(this, query, number, size);
    }

    @Override
    public <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number) {
        return new Paging(database.options()).page(this, query, number);
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number) {
        return new Paging(database.options()).page(this, query, number);
    }

    @Override
    public <V> Mono<CursorPage<V>> page(ViewQuery<R, V> query, Seek seek) {
        return new KeysetPaging(
                        new Paging(database.options()),
                        database.cursorKey(),
                        database.statements().restrictions())
                .page(this, query, seek);
    }

    @Override
    public Flux<R> run(Command<R> command) {
        return Flux.defer(() -> switch (command) {
            case Command.Update<R>(var query, var assignments) ->
                query.isNothing() ? Flux.empty() : writer.rows(new Write.Update<>(query, assignments));
            case Command.Delete<R>(var query) ->
                query.isNothing() ? Flux.empty() : writer.rows(new Write.Delete<>(query));
            case Command.Insert<R>(var type, var rows) ->
                new Insertion<>(writer).insert(rows.asJava()).flatMapIterable(written -> written);
            case Command.Upsert<R>(var type, var rows, var conflict) ->
                new Insertion<>(writer).upsert(rows.asJava(), conflict).flatMapIterable(written -> written);
            case Command.UpdateRows<R>(var type, var updates) ->
                new RowUpdates<>(writer).update(updates.asJava()).flatMapIterable(written -> written);
            case Command.Save<R> save -> save(save).flatMapIterable(written -> written);
            case Command.DeleteRows<R>(var type, var rows) ->
                new Deletion<>(writer).delete(rows.asJava()).flatMapIterable(written -> written);
        });
    }

    @Override
    public Mono<Long> execute(Command<R> command) {
        return Mono.defer(() -> switch (command) {
            case Command.Update<R>(var query, var assignments) ->
                query.isNothing() ? Mono.just(0L) : writer.count(new Write.Update<>(query, assignments));
            case Command.Delete<R>(var query) ->
                query.isNothing() ? Mono.just(0L) : writer.count(new Write.Delete<>(query));
            case Command.Insert<R> insert -> run(insert).count();
            case Command.Upsert<R> upsert -> run(upsert).count();
            case Command.UpdateRows<R> updates -> run(updates).count();
            case Command.Save<R> save -> run(save).count();
            case Command.DeleteRows<R> deletion -> run(deletion).count();
        });
    }

    /** A record without a key may take a unique value that an update gives up, but not the other way round. */
    private Mono<List<R>> save(Command.Save<R> save) {
        var fresh = new ArrayList<Integer>();
        var known = new ArrayList<Integer>();
        for (int i = 0; i < save.rows().size(); i++) {
            (save.isNew(save.rows().get(i)) ? fresh : known).add(i);
        }
        var inserted = fresh.stream().map(save.rows()::get).toList();
        var updates = known.stream()
                .map(i -> RowUpdate.whole(model, save.rows().get(i)))
                .toList();
        if (known.isEmpty()) {
            return new Insertion<>(writer).insert(inserted);
        }
        if (fresh.isEmpty()) {
            return new RowUpdates<>(writer).update(updates);
        }
        return writer.together(together -> new RowUpdates<>(together)
                        .update(updates)
                        .zipWhen(rows -> new Insertion<>(together).insert(inserted))
                        .flux())
                .single()
                .map(both -> {
                    var rows = new TreeMap<Integer, R>();
                    for (int i = 0; i < fresh.size(); i++) {
                        rows.put(fresh.get(i), both.getT2().get(i));
                    }
                    for (int i = 0; i < known.size(); i++) {
                        rows.put(known.get(i), both.getT1().get(i));
                    }
                    return List.copyOf(rows.values());
                });
    }

    @Override
    public Mono<Long> insertAll(Publisher<? extends R> records) {
        return Mono.defer(() -> new Insertion<>(writer).insert(records));
    }

    @Override
    public <S> Related<S> related(R owner, Relation<R, S> relation) {
        return new SqlRelated<>(database, relation, owner);
    }

    @Override
    public Mono<R> save(R row, Cascade first, Cascade... more) {
        return database.transaction(tx -> new CascadeWriter(new CascadeWriter.Repos() {
                    @Override
                    public <S> Repo<S> of(Model<S> other) {
                        return Repo.of(other, tx);
                    }
                })
                .save(model, row, Vector.of(more).prepend(first)));
    }

    @Override
    public <T> Flux<T> usingRolledBack(R row, Function<? super R, ? extends Publisher<T>> work) {
        return database.rollingBack(tx -> Repo.of(model, tx).insert(row).flatMapMany(work));
    }

    @Override
    public Mono<String> explain(ViewQuery<R, ?> query, boolean run) {
        return reader.explain(query, run);
    }

    @Override
    public PlannedStatement plan(Query<R> query) {
        if (query.isNothing()) {
            return PlannedStatement.NONE;
        }
        return query.eager().isNothing()
                ? database.statements().bound(query, Purpose.ROWS).planned()
                : plan(ViewQuery.of(query));
    }

    @Override
    public PlannedStatement plan(ViewQuery<R, ?> query) {
        return query.query().isNothing() ? PlannedStatement.NONE : new ViewPlans(database.statements()).plan(query);
    }

    @Override
    public List<PlannedStatement> plan(Command<R> command) {
        List<Write<R>> writes = switch (command) {
            case Command.Update<R>(var query, var assignments) ->
                query.isNothing() ? List.of() : List.of(new Write.Update<>(query, assignments));
            case Command.Delete<R>(var query) -> query.isNothing() ? List.of() : List.of(new Write.Delete<>(query));
            case Command.Insert<R>(var type, var rows) -> new Insertion<>(writer).writes(rows.asJava());
            case Command.Upsert<R>(var type, var rows, var conflict) ->
                new Insertion<>(writer).writes(rows.asJava(), conflict);
            case Command.UpdateRows<R>(var type, var updates) -> new RowUpdates<>(writer).writes(updates.asJava());
            case Command.Save<R> save -> savings(save);
            case Command.DeleteRows<R>(var type, var rows) -> new Deletion<>(writer).writes(rows.asJava());
        };
        return writes.stream()
                .map(write -> writer.bound(write, Purpose.ROWS).planned())
                .toList();
    }

    private List<Write<R>> savings(Command.Save<R> save) {
        var byKey = save.rows().partition(save::isNew);
        var inserts = new Insertion<>(writer).writes(byKey._1().asJava());
        var updates = new RowUpdates<>(writer)
                .writes(byKey._2().map(row -> RowUpdate.whole(model, row)).asJava());
        return Stream.concat(updates.stream(), inserts.stream()).toList();
    }
}
