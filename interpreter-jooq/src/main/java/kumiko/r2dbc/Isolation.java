package kumiko.r2dbc;

/** How much of other transactions a transaction may see, in SQL's names. A database may give more than is asked for. */
public enum Isolation {
    /** Whatever the connection is set to; {@link #READ_COMMITTED} unless somebody changed it. */
    DATABASE_DEFAULT,
    /** Each statement sees what was committed before it began. */
    READ_COMMITTED,
    /** All statements see what was committed before the first one began. */
    REPEATABLE_READ,
    /** The outcome is that of transactions which ran one after the other; one that cannot is {@code Transient}. */
    SERIALIZABLE;

    String sql() {
        return name().replace('_', ' ');
    }
}
