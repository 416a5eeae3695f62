package kumiko.algebra;

/**
 * What {@link Query#with(Loadable[])} takes: something that says which relations records are to carry.
 *
 * @param <R> the record that carries them
 */
public interface Loadable<R> {

    /** {@return it as an eager plan} */
    Eager<R> asEager();
}
