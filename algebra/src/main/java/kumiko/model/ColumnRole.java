package kumiko.model;

/** What a column is for, beyond holding a value. */
public enum ColumnRole {
    /** Part of the primary key. */
    ID,
    /** Given its value by the database when the row is inserted without one; it need not be part of the key. */
    GENERATED,
    /** Counts the writes of a row, so that a stale one is noticed. */
    VERSION,
    /** The moment the row was inserted. */
    CREATED_AT,
    /** The moment the row was last written. */
    UPDATED_AT,
    /** The moment the row was deleted, null while it is not. */
    SOFT_DELETE,
    /** No two rows have the same value. */
    UNIQUE,
    /** Never to be reached by text from outside: neither filtered, sorted, searched nor named in an error. */
    SENSITIVE
}
