package kumiko.memory;

import java.time.ZoneId;
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
     * @param zone where the parts of a moment are read: its year, its hour
     */
    public static <R, T> Function<R, @Nullable T> value(Model<R> model, Expression<R, T> expression, ZoneId zone) {
        var meaning =
                new ExpressionInterpreter<>(new Leaves.OfModel<>(model), new CarriedRows(), zone).interpret(expression);
        var type = expression.type();
        return row -> {
            var stored = meaning.of(row);
            return stored == null ? null : type.decode(ViewInterpreter.shown(expression, stored));
        };
    }
}
