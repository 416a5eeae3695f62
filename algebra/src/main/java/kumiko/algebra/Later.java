package kumiko.algebra;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;

/**
 * A time so much later, or earlier if the amount is negative; null where the time is.
 *
 * <p>A moment takes a {@link Duration}, which is exact whatever the time zone; a date takes a {@link Period}; a date and time
 * takes either. Of a period the months come first, and the day is then the last of its month if there is none of its number.
 *
 * @param amount a period of months and days, or a duration to the microsecond
 */
public record Later<R, T>(Expression<R, T> time, TemporalAmount amount) implements Expression<R, T> {

    private static final Duration LONGEST = Duration.ofDays(366 * 10_000L);
    private static final int MOST_MONTHS = 12 * 10_000;

    /** @throws IllegalArgumentException if such an amount cannot be added to values of that type */
    public Later {
        amount = switch (amount) {
            case Duration duration -> bounded(duration);
            case Period period -> bounded(period);
            default ->
                throw new IllegalArgumentException(
                        "`" + amount + "` is neither a Duration nor a Period, which are what can be added to a time");
        };
        if (!accepts(time.type(), amount)) {
            throw new IllegalArgumentException("`%s` cannot be added to `%s`, which is %s%s"
                    .formatted(amount, time, time.type(), hint(time.type())));
        }
    }

    static Duration bounded(Duration duration) {
        if (duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0) {
            throw tooLong(duration);
        }
        return duration.truncatedTo(ChronoUnit.MICROS);
    }

    static Period bounded(Period period) {
        long days = period.getDays();
        if (Math.abs(period.toTotalMonths()) > MOST_MONTHS || Math.abs(days) > LONGEST.toDays()) {
            throw tooLong(period);
        }
        return Period.of(0, (int) period.toTotalMonths(), period.getDays());
    }

    private static IllegalArgumentException tooLong(TemporalAmount amount) {
        return new IllegalArgumentException("`" + amount + "` is longer than 10,000 years");
    }

    private static boolean accepts(DataType<?> type, TemporalAmount amount) {
        return kind(type) == ScalarKind.DATE_TIME
                || (amount instanceof Duration ? isMoment(type) : kind(type) == ScalarKind.DATE);
    }

    private static boolean isMoment(DataType<?> type) {
        return kind(type) == ScalarKind.INSTANT || kind(type) == ScalarKind.OFFSET_DATE_TIME;
    }

    private static ScalarKind kind(DataType<?> type) {
        return type.stored() instanceof Scalar<?>(var kind, var javaType) ? kind : ScalarKind.JSON;
    }

    private static String hint(DataType<?> type) {
        return isMoment(type)
                ? "; it takes a Duration, for how long days and months are depends on the time zone"
                : kind(type) == ScalarKind.DATE ? "; it takes a Period, of days or months" : "";
    }

    @Override
    public DataType<T> type() {
        return time.type();
    }

    /** {@return the months of a period, 0 of a duration} */
    public long months() {
        return amount instanceof Period period ? period.toTotalMonths() : 0;
    }

    /** {@return the days of a period after its months, 0 of a duration} */
    public long days() {
        return amount instanceof Period period ? period.getDays() : 0;
    }

    /** {@return the microseconds of a duration, 0 of a period} */
    public long microseconds() {
        return amount instanceof Duration duration ? duration.toSeconds() * 1_000_000 + duration.getNano() / 1_000 : 0;
    }

    /** {@return whether the amount is a period} */
    public boolean isPeriod() {
        return amount instanceof Period;
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
