package kumiko.model;

/** A description of a record and its table that cannot be right; the message names the place and the cure. */
public final class ModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
