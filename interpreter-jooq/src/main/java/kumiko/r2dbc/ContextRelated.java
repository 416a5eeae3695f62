package kumiko.r2dbc;

import java.util.Collection;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Pairs of rows in whichever database a subscription finds. */
record ContextRelated<S>(Function<ContextView, Related<S>> found) implements Related<S> {

    @Override
    public Mono<Long> add(Collection<? extends S> rows) {
        return mono(related -> related.add(rows));
    }

    @Override
    public Mono<Long> remove(Collection<? extends S> rows) {
        return mono(related -> related.remove(rows));
    }

    @Override
    public Mono<Void> set(Collection<? extends S> rows) {
        return mono(related -> related.set(rows));
    }

    @Override
    public Mono<Long> clear() {
        return mono(Related::clear);
    }

    private <T> Mono<T> mono(Function<Related<S>, Mono<T>> call) {
        return Mono.deferContextual(context -> call.apply(found.apply(context)));
    }
}
