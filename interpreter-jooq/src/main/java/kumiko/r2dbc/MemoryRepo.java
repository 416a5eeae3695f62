package kumiko.r2dbc;

import java.util.Collection;
import java.util.List;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of lists in memory. */
record MemoryRepo<R>(Model<R> model, MemoryDatabase memory) implements Repo<R> {

    @Override
    public Flux<R> run(Query<R> query) {
        return Flux.defer(() -> Flux.fromIterable(memory.run(query)));
    }

    @Override
    public Mono<Long> count(Query<R> query) {
        return Mono.fromSupplier(() -> memory.count(query));
    }

    @Override
    public Mono<Boolean> exists(Query<R> query) {
        return Mono.fromSupplier(() -> memory.exists(query));
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number, int size) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number, size);
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number) {
        return new Paging(DatabaseOptions.DEFAULT).page(this, query, number);
    }

    @Override
    public Mono<Long> insertAll(Collection<R> records) {
        return Mono.fromSupplier(() -> {
            memory.insert(model, List.copyOf(records));
            return (long) records.size();
        });
    }

    @Override
    public PlannedStatement plan(Query<R> query) {
        return new PlannedStatement("", List.of());
    }
}
