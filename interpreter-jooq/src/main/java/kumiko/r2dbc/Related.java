package kumiko.r2dbc;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The pairs of one row with the rows of a many-to-many relation. Nothing happens before a result is subscribed to.
 *
 * @param <S> the related record
 */
public interface Related<S> {

    /**
     * {@return how many of these rows were not related yet; now all are}
     *
     * <p>Fails with {@link DatabaseException.ForeignKeyViolation} if one of the rows is not there; then none is added.
     */
    Mono<Long> add(Collection<? extends S> rows);

    /** {@return how many of these rows were related; now none is} The rows themselves stay. */
    Mono<Long> remove(Collection<? extends S> rows);

    /** Makes these the related rows, and no others; or, if one of them is not there, changes nothing. */
    Mono<Void> set(Collection<? extends S> rows);

    /** {@return how many rows were related; now none is} */
    Mono<Long> clear();

    /** {@return whether the row was not related yet; now it is} */
    default Mono<Boolean> add(S row) {
        return add(List.of(row)).map(added -> added > 0);
    }

    /** {@return whether the row was related; now it is not} */
    default Mono<Boolean> remove(S row) {
        return remove(List.of(row)).map(removed -> removed > 0);
    }
}
