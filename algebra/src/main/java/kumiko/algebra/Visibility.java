package kumiko.algebra;

/** Whether a query sees rows that are deleted but kept. The two are a monoid under {@link #and}, with LIVE as its unit. */
public enum Visibility {
    /** A row that is deleted is not there. */
    LIVE,
    /** Deleted rows are there as well. */
    WITH_DELETED;

    Visibility and(Visibility other) {
        return this == LIVE ? other : this;
    }
}
