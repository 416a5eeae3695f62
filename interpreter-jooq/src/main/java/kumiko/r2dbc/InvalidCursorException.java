package kumiko.r2dbc;

/**
 * A text that is no cursor of this query: made or changed by someone else, cut off, of another query, or signed with another
 * key. Which of these it is, it does not say.
 */
public final class InvalidCursorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidCursorException() {
        super(
                "this is no cursor of this query: take `next` or `previous` of one of its pages, with the same filter and order,"
                        + " or begin with `Seek.first`");
    }
}
