package kumiko.jooq;

/** Something is asked that a database has no SQL for. It is found before there is a statement. */
public final class UnsupportedByDialectException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    UnsupportedByDialectException(String message) {
        super(message);
    }
}
