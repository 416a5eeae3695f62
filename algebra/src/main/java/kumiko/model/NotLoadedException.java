package kumiko.model;

/** A relation was read that the query did not load; the message names the relation and the call that would load it. */
public final class NotLoadedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NotLoadedException(String message) {
        super(message);
    }

    static NotLoadedException of(String relation) {
        return new NotLoadedException(
                relation.isEmpty()
                        ? "this relation was not loaded; name it in the query's with(...)"
                        : "`" + relation + "` was not loaded; add .with(\""
                                + relation.substring(relation.lastIndexOf('.') + 1)
                                + "\") to the query, or load it into the record with repo.load(row, \""
                                + relation.substring(relation.lastIndexOf('.') + 1) + "\")");
    }
}
