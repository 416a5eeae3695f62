package kumiko.plan;

/** What is wanted of the rows of a query. */
public enum Purpose {
    /** The records. */
    ROWS,
    /** How many there are. */
    COUNT,
    /** Whether there is one. */
    EXISTS
}
