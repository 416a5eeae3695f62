package kumiko.r2dbc;

import reactor.core.publisher.Flux;

/** What goes wrong when something that has succeeded is brought to its end; {@code usingWhen} hides it in an error of its own. */
final class CleanupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Throwable failure;

    CleanupFailure(Throwable failure) {
        super(failure);
        this.failure = failure;
    }

    /** {@return the same, which fails with what went wrong in the end itself} */
    static <T> Flux<T> unwrapped(Flux<T> used) {
        return used.onErrorMap(
                failure -> failure.getCause() instanceof CleanupFailure cleanup ? cleanup.failure : failure);
    }
}
