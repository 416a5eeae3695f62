package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import kumiko.algebra.Cascade;
import kumiko.algebra.Command;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Loadable;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.memory.MemoryDatabase;
import kumiko.memory.OutOfRangeException;
import kumiko.memory.RefusedWriteException;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.plan.Restrictions;
import kumiko.plan.TimeSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of lists in memory. */
record MemoryRepo<R>(Model<R> model, MemoryDatabase memory) implements Repo<R> {

    private static final CursorKey CURSORS = CursorKey.random();

    @Override
    public Flux<R> run(Query<R> query) {
        return Flux.defer(() -> Flux.fromIterable(computed(() -> memory.run(query))));
    }

    @Override
    public <V> Flux<V> run(ViewQuery<R, V> query) {
        return Flux.defer(() -> Flux.fromIterable(computed(() -> memory.run(query))));
    }

    @Override
    public <V> Flux<V> run(GroupQuery<R, V> query) {
        return Flux.defer(() -> Flux.fromIterable(computed(() -> memory.run(query))));
    }

    @Override
    public Mono<Long> count(Grouping<R> grouping) {
        return Mono.fromSupplier(() -> computed(() -> memory.count(grouping)));
    }

    @Override
    public <V> Mono<Page<V>> page(GroupQuery<R, V> query, long number, int size) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number, size);
    }

    @Override
    public PlannedStatement plan(GroupQuery<R, ?> query) {
        return PlannedStatement.NONE;
    }

    private static <T> T computed(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (OutOfRangeException refused) {
            throw new DatabaseException.InvalidData(refused);
        }
    }

    @Override
    public Mono<List<R>> loadAll(Collection<? extends R> rows, Loadable<R> what) {
        Objects.requireNonNull(rows, "rows");
        return Mono.fromSupplier(() -> computed(() -> memory.load(model, rows, what.asEager())));
    }

    @Override
    public Mono<Long> count(Query<R> query) {
        return Mono.fromSupplier(() -> computed(() -> memory.count(query)));
    }

    @Override
    public Mono<Boolean> exists(Query<R> query) {
        return Mono.fromSupplier(() -> computed(() -> memory.exists(query)));
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number, int size) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number, size);
    }

    @Override
    public <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number, int size) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number, size);
    }

    @Override
    public <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number);
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number);
    }

    @Override
    public <V> Mono<CursorPage<V>> page(ViewQuery<R, V> query, Seek seek) {
        return new KeysetPaging(new Paging(DatabaseOptions.DEFAULT), CURSORS, restrictions()).page(this, query, seek);
    }

    private Restrictions restrictions() {
        return Restrictions.of(memory.policy(), DatabaseOptions.DEFAULT.zone(), TimeSource.CLOCK);
    }

    @Override
    public Flux<R> run(Command<R> command) {
        return Flux.defer(() -> Flux.fromIterable(written(command)));
    }

    @Override
    public Mono<Long> execute(Command<R> command) {
        return Mono.fromSupplier(() -> (long) written(command).size());
    }

    private List<R> written(Command<R> command) {
        try {
            return computed(() -> memory.execute(command));
        } catch (RefusedWriteException refused) {
            throw DatabaseException.of(refused);
        }
    }

    @Override
    public Mono<Long> insertAll(Publisher<? extends R> records) {
        return Flux.<R>from(records).collectList().map(rows ->
                (long) written(Command.insert(model, rows)).size());
    }

    @Override
    public <S> Related<S> related(R owner, Relation<R, S> relation) {
        return new MemoryRelated<>(memory, relation, owner);
    }

    @Override
    public Mono<R> save(R row, Cascade first, Cascade... more) {
        return rollingBackOn(new CascadeWriter(new CascadeWriter.Repos() {
                    @Override
                    public <S> Repo<S> of(Model<S> other) {
                        return Repo.of(other, memory);
                    }
                })
                .save(model, row, Vector.of(more).prepend(first)));
    }

    private <T> Mono<T> rollingBackOn(Mono<T> work) {
        return Mono.defer(() -> {
            var undo = memory.savepoint();
            return work.doOnError(failure -> undo.run());
        });
    }

    @Override
    public <T> Flux<T> usingRolledBack(R row, Function<? super R, ? extends Publisher<T>> work) {
        return Flux.using(memory::savepoint, undo -> insert(row).flatMapMany(work), Runnable::run);
    }

    @Override
    public Mono<String> explain(ViewQuery<R, ?> query, boolean run) {
        return Mono.just("in memory, no statement runs: every row of " + model
                + " is looked at, and what is found is sorted, for `" + query.query() + "`"
                + (memory.policy().isNone() ? "" : ", of those that the policy leaves: " + memory.policy()));
    }

    @Override
    public PlannedStatement plan(Query<R> query) {
        return PlannedStatement.NONE;
    }

    @Override
    public PlannedStatement plan(ViewQuery<R, ?> query) {
        return PlannedStatement.NONE;
    }

    @Override
    public List<PlannedStatement> plan(Command<R> command) {
        return List.of();
    }
}
