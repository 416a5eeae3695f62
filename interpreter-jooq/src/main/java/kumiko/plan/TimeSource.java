package kumiko.plan;

/** Where the moment of a write comes from. */
public enum TimeSource {
    /** The clock of the program. */
    CLOCK,
    /** The database; it is the moment at which the transaction began. */
    DATABASE
}
