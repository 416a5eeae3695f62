package kumiko.r2dbc;

import java.util.Collection;
import kumiko.memory.MemoryDatabase;
import kumiko.memory.RefusedWriteException;
import kumiko.model.Relation;
import reactor.core.publisher.Mono;

/** Pairs of rows in memory. */
record MemoryRelated<R, S>(MemoryDatabase memory, Relation<R, S> relation, R owner) implements Related<S> {

    MemoryRelated {
        Links.requireJoinTable(relation);
    }

    @Override
    public Mono<Long> add(Collection<? extends S> rows) {
        return whole(Mono.fromSupplier(() -> rows.stream()
                        .filter(row -> memory.link(relation, owner, row))
                        .count())
                .onErrorMap(RefusedWriteException.class, DatabaseException::of));
    }

    private <T> Mono<T> whole(Mono<T> work) {
        return Mono.defer(() -> {
            var undo = memory.savepoint();
            return work.doOnError(failure -> undo.run());
        });
    }

    @Override
    public Mono<Long> remove(Collection<? extends S> rows) {
        return Mono.fromSupplier(() ->
                rows.stream().filter(row -> memory.unlink(relation, owner, row)).count());
    }

    @Override
    public Mono<Void> set(Collection<? extends S> rows) {
        return whole(clear().then(add(rows)).then());
    }

    @Override
    public Mono<Long> clear() {
        return Mono.fromSupplier(() -> memory.unlinkAll(relation, owner));
    }
}
