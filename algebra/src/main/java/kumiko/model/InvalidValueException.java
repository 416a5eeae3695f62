package kumiko.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values that a model's columns cannot hold; the message names each attribute, its value and what is allowed. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<InvalidValue> problems;

    InvalidValueException(Model<?> model, List<InvalidValue> problems) {
        super(problems.stream()
                .map(InvalidValue::message)
                .collect(Collectors.joining("; ", model + " cannot be written: ", "")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong, in the order of the model's columns, at least one} */
    public List<InvalidValue> problems() {
        return problems;
    }

    /**
     * A value that a column cannot hold.
     *
     * @param attribute the attribute's name
     * @param value what was to be written; null also where it is not to be shown
     * @param message what is wrong with it
     */
    public record InvalidValue(String attribute, @Nullable Object value, String message) {}
}
