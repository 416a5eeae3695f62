package kumiko.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.LikePattern;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import org.jspecify.annotations.Nullable;

/** A placeholder of a statement, and how its value comes from the arguments of a query. */
public sealed interface Bind {

    /** {@return the stored type of the value: a scalar, or a list of them} */
    DataType<?> type();

    /**
     * {@return the value, in the stored form of {@link #type()}, null where a column is assigned none}
     *
     * @param arguments the query's constants, as {@link Shape} lists them
     */
    @Nullable
    Object value(@Nullable Object[] arguments);

    /** A constant of the query, in its stored form. */
    record Argument(DataType<?> type, int index) implements Bind {
        @Override
        public @Nullable Object value(@Nullable Object[] arguments) {
            return arguments[index];
        }
    }

    /** A constant of the query that becomes a {@code LIKE} pattern with {@code \} as its escape. */
    record Pattern(int index, Wrapping wrapping) implements Bind {
        @Override
        public Scalar<String> type() {
            return DataType.TEXT;
        }

        @Override
        public Object value(@Nullable Object[] arguments) {
            return wrapping.pattern((String) Objects.requireNonNull(arguments[index]));
        }
    }

    /** How a text becomes a pattern. */
    enum Wrapping {
        /** It is one, and only brought to a form that every database reads alike. */
        LIKE,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH;

        String pattern(String text) {
            return switch (this) {
                case LIKE -> LikePattern.parse(text).text();
                case CONTAINS -> "%" + LikePattern.escape(text) + "%";
                case STARTS_WITH -> LikePattern.escape(text) + "%";
                case ENDS_WITH -> "%" + LikePattern.escape(text);
            };
        }
    }

    /**
     * Where the year or the day begins that a constant of the query names, so many of them later.
     *
     * @param type of the column that is compared: a date, a date and time, or a moment in the zone
     */
    record Start(Scalar<?> type, int index, Unit unit, int later, ZoneId zone) implements Bind {

        /** No database stores a date beyond these years, so they can stand for all that are. */
        private static final int FIRST_YEAR = -4711;

        private static final int LAST_YEAR = 294_275;

        @Override
        public Object value(@Nullable Object[] arguments) {
            var argument = Objects.requireNonNull(arguments[index]);
            var date = switch (unit) {
                case YEAR -> LocalDate.of(clamp((long) (Integer) argument + later), 1, 1);
                case DAY -> startOfDay((LocalDate) argument);
            };
            return switch (type.kind()) {
                case DATE -> date;
                case DATE_TIME -> date.atStartOfDay();
                case INSTANT -> date.atStartOfDay(zone).toInstant();
                case OFFSET_DATE_TIME ->
                    DataType.OFFSET_DATE_TIME.encode(date.atStartOfDay(zone).toOffsetDateTime());
                default -> throw new IllegalArgumentException(type + " has no years");
            };
        }

        private LocalDate startOfDay(LocalDate day) {
            return day.withYear(clamp(day.getYear())).plusDays(later);
        }

        private static int clamp(long year) {
            return Math.clamp(year, FIRST_YEAR, LAST_YEAR);
        }
    }

    /** What a {@link Start} is the start of. */
    enum Unit {
        YEAR,
        DAY
    }

    /** So many microseconds of an argument, as the text of a duration in ISO 8601. */
    record DurationText(Bind microseconds) implements Bind {
        @Override
        public Scalar<String> type() {
            return DataType.TEXT;
        }

        @Override
        public Object value(@Nullable Object[] arguments) {
            return Duration.of((Long) Objects.requireNonNull(microseconds.value(arguments)), ChronoUnit.MICROS)
                    .toString();
        }
    }

    /** So many months and days of arguments, as the text of a period in ISO 8601. */
    record PeriodText(Bind months, Bind days) implements Bind {
        @Override
        public Scalar<String> type() {
            return DataType.TEXT;
        }

        @Override
        public Object value(@Nullable Object[] arguments) {
            return "P" + months.value(arguments) + "M" + days.value(arguments) + "D";
        }
    }

    /** A value that is no constant of the query, as the time zone, and so the same for every query of its shape. */
    record Fixed(DataType<?> type, Object stored) implements Bind {
        @Override
        public Object value(@Nullable Object[] arguments) {
            return stored;
        }
    }

    /** {@return the values of all binds, in their order} */
    static @Nullable Object[] values(List<Bind> binds, @Nullable Object[] arguments) {
        var values = new @Nullable Object[binds.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = binds.get(i).value(arguments);
        }
        return values;
    }
}
