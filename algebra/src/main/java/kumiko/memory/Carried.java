package kumiko.memory;

import java.time.Clock;
import java.util.function.Function;
import kumiko.algebra.Expression;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** What an expression means of one record, when nothing is known but what the record carries. */
public final class Carried {

    private Carried() {}

    /**
     * {@return the value that an expression has for a record, null for none} Over relations it needs them loaded, all of
     * their rows; the function throws a {@link kumiko.model.NotLoadedException} that says what to load.
     *
     * @param clock what the time is, and in which zone the parts of a moment are read: its year, its hour
     */
    public static <R, T> Function<R, @Nullable T> value(Model<R> model, Expression<R, T> expression, Clock clock) {
        var type = expression.type();
        return row -> {
            var meaning = new ExpressionInterpreter<>(
                    new Leaves.OfModel<>(model), new CarriedRows(), clock.getZone(), clock.instant());
            var stored = meaning.interpret(expression).of(row);
            return stored == null ? null : type.decode(StoredValues.fitting(expression, type, stored));
        };
    }
}
