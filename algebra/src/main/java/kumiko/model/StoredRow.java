package kumiko.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kumiko.model.InvalidValueException.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Values as they are written: in their stored form, checked against their columns. */
public final class StoredRow {

    private StoredRow() {}

    /**
     * {@return a new row's values in their stored form, null where the row has none} What a database or the clock gives may
     * be missing: a generated key, a timestamp, a version.
     *
     * @throws InvalidValueException naming every value that its column cannot hold
     */
    public static <R> @Nullable Object[] of(Model<R> model, R row) {
        var values = model.values(Objects.requireNonNull(row, () -> "the " + model + " to be written is null"));
        var problems = new ArrayList<InvalidValue>();
        var stored = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            var column = model.columns().get(i);
            if (values[i] == null && isGiven(column)) {
                continue;
            }
            stored[i] = read(column, values[i], problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(model, problems);
        }
        return stored;
    }

    private static boolean isGiven(Column<?> column) {
        return column.is(ColumnRole.GENERATED)
                || column.is(ColumnRole.CREATED_AT)
                || column.is(ColumnRole.UPDATED_AT)
                || column.is(ColumnRole.VERSION);
    }

    /**
     * {@return one value in its stored form}
     *
     * @throws InvalidValueException if the column cannot hold it
     */
    public static <T> @Nullable Object of(Model<?> model, Column<T> column, @Nullable T value) {
        var problems = new ArrayList<InvalidValue>();
        var stored = read(column, value, problems);
        if (!problems.isEmpty()) {
            throw new InvalidValueException(model, problems);
        }
        return stored;
    }

    @SuppressWarnings("unchecked") // the codec's law
    private static <T> @Nullable Object read(Column<T> column, @Nullable Object value, List<InvalidValue> problems) {
        if (value == null) {
            if (!column.nullable()) {
                problems.add(new InvalidValue(column.name(), null, "`" + column + "` is never null, but has no value"));
            }
            return null;
        }
        try {
            var stored = fitted(column, column.type().encode((T) value));
            tooLarge(column, stored)
                    .or(() -> beyond(column, stored))
                    .ifPresent(message -> problems.add(problem(column, value, message)));
            return stored;
        } catch (IllegalArgumentException unstorable) {
            var reason = column.is(ColumnRole.SENSITIVE) ? "its value cannot be stored" : unstorable.getMessage();
            problems.add(problem(column, value, "`" + column + "`: " + reason));
            return null;
        }
    }

    private static InvalidValue problem(Column<?> column, Object value, String message) {
        return new InvalidValue(column.name(), column.is(ColumnRole.SENSITIVE) ? null : value, message);
    }

    /** A number is rounded to its column's digits behind the point, half of one away from zero, as databases do. */
    private static Object fitted(Column<?> column, Object stored) {
        var size = column.size();
        if (size.precision() == 0) {
            return stored;
        }
        return switch (stored) {
            case BigDecimal number -> number.setScale(size.scale(), RoundingMode.HALF_UP);
            case List<?> list -> list.stream().map(each -> fitted(column, each)).toList();
            default -> stored;
        };
    }

    private static Optional<String> tooLarge(Column<?> column, Object stored) {
        var size = column.size();
        return switch (stored) {
            case String text
            when size.length() > 0 && text.codePointCount(0, text.length()) > size.length() ->
                Optional.of("`%s` has %d characters, but may have at most %d"
                        .formatted(column, text.codePointCount(0, text.length()), size.length()));
            case BigDecimal number
            when size.precision() > 0 && number.precision() > size.precision() ->
                Optional.of("`%s` is %s, but may have at most %d digits before the point"
                        .formatted(column, shown(column, number), size.precision() - size.scale()));
            case List<?> list ->
                list.stream().flatMap(each -> tooLarge(column, each).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> beyond(Column<?> column, Object stored) {
        return stored instanceof List<?> list
                ? list.stream().flatMap(each -> beyond(column, each).stream()).findFirst()
                : StorableTime.bounds(stored)
                        .map(bounds -> "`%s` is %s, but databases only keep %s"
                                .formatted(column, shown(column, stored), bounds));
    }

    private static String shown(Column<?> column, Object stored) {
        return column.is(ColumnRole.SENSITIVE) ? "too large" : stored.toString();
    }
}
