package kumiko.algebra;

import java.util.Objects;

/**
 * What other transactions may do with the rows of a query until the end of this one. Outside of a transaction a lock ends
 * with its query.
 *
 * <p>Locks are a monoid under {@link #and}, with {@link #NONE} as its unit: the stronger one holds.
 *
 * @param strength what the others may do
 * @param waiting what happens to a row that another transaction has locked
 */
public record Lock(Strength strength, Waiting waiting) {

    /** Others may do what they like. */
    public static final Lock NONE = new Lock(Strength.NONE, Waiting.WAIT);

    /** Others may read and lock likewise. */
    public static final Lock FOR_SHARE = new Lock(Strength.SHARE, Waiting.WAIT);

    /** Others may only read without a lock. */
    public static final Lock FOR_UPDATE = new Lock(Strength.UPDATE, Waiting.WAIT);

    public Lock {
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(waiting, "waiting");
    }

    /** How much others are kept from. */
    public enum Strength {
        NONE,
        /** From changing and deleting; H2 has no such lock and takes {@link #UPDATE}. */
        SHARE,
        /** From locking as well. */
        UPDATE
    }

    /** What happens to a row that is locked by another. */
    public enum Waiting {
        /** It is waited for. */
        WAIT,
        /** It is left out of the result. */
        SKIP,
        /** The query fails. */
        FAIL
    }

    /** {@return whether this keeps nobody from anything} */
    public boolean isNone() {
        return strength == Strength.NONE;
    }

    /** {@return the lock that keeps from what either keeps from} A lock that fails wins over one that skips. */
    public Lock and(Lock other) {
        return new Lock(
                strength.compareTo(other.strength) >= 0 ? strength : other.strength,
                waiting.compareTo(other.waiting) >= 0 ? waiting : other.waiting);
    }

    /** {@return the other lock, or this if the other is none} */
    Lock or(Lock other) {
        return other.isNone() ? this : other;
    }

    Lock with(Waiting other) {
        return new Lock(strength, other);
    }
}
