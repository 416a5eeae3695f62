package kumiko.r2dbc;

import java.util.List;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Opens transactions, and nested ones where the subscription is already part of one. */
record Transactions(StatementRunner runner) {

    private static final int MOST_BACKOFF = 100;

    /** What becomes of the work when it completes. */
    enum Ending {
        COMMIT,
        ROLLBACK
    }

    /** {@return all results of the block, after it has ended} Only an outermost transaction is retried. */
    <T> Mono<List<T>> all(TransactionOptions options, Ending ending, Function<TransactionScope, Publisher<T>> block) {
        return Mono.deferContextual(context -> {
            var once = run(
                            options,
                            ending,
                            scope -> limited(
                                    options, Flux.from(block.apply(scope)).collectList()))
                    .single();
            return options.retries() == 0 || runner.scope(context) != null ? once : once.retryWhen(policy(options));
        });
    }

    private static Retry policy(TransactionOptions options) {
        return Retry.backoff(options.retries(), options.backoff())
                .maxBackoff(options.backoff().multipliedBy(MOST_BACKOFF))
                .filter(DatabaseException.Transient.class::isInstance)
                .onRetryExhaustedThrow((policy, signal) -> signal.failure());
    }

    /** {@return the results of the block, as they come} */
    <T> Flux<T> run(TransactionOptions options, Ending ending, Function<TransactionScope, Publisher<T>> block) {
        return Flux.deferContextual(context -> {
            var outer = runner.scope(context);
            if (outer == null) {
                return within(runner.lease().map(lease -> new WholeTransaction(lease, options)), ending, block);
            }
            requireNoModes(options);
            return within(outer.nested(), ending, block).onBackpressureBuffer();
        });
    }

    private static void requireNoModes(TransactionOptions options) {
        if (options.isolation() != Isolation.DATABASE_DEFAULT || options.readOnly()) {
            throw new IllegalArgumentException("a nested transaction has the isolation of the outermost one, and is"
                    + " read-only if that is; give these options there");
        }
    }

    private <T> Flux<T> within(
            Mono<? extends TransactionScope> opened, Ending ending, Function<TransactionScope, Publisher<T>> block) {
        return CleanupFailure.unwrapped(Flux.usingWhen(
                opened,
                scope -> scope.begun()
                        .thenMany(Flux.defer(() -> block.apply(scope)))
                        .contextWrite(context -> context.put(runner.key(), scope)),
                scope -> ending == Ending.COMMIT ? scope.commit().onErrorMap(CleanupFailure::new) : scope.rollback(),
                TransactionScope::rollback,
                TransactionScope::rollback));
    }

    private static <T> Mono<T> limited(TransactionOptions options, Mono<T> work) {
        return options.timeout().isZero()
                ? work
                : work.timeout(options.timeout(), Mono.error(() -> new DatabaseException.Timeout(options.timeout())));
    }
}
