package kumiko.jooq;

import static kumiko.jooq.Sandbox.column;
import static kumiko.jooq.Sandbox.constant;
import static kumiko.jooq.Sandbox.equal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kumiko.algebra.Expression.Sign;
import kumiko.algebra.Function;
import kumiko.algebra.Lock;
import kumiko.algebra.Operator;
import kumiko.algebra.Order;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import kumiko.plan.Bind;
import kumiko.plan.Bind.Wrapping;
import kumiko.plan.Condition;
import kumiko.plan.Plan;
import kumiko.plan.Source;
import kumiko.plan.Subselect;
import kumiko.plan.Term;
import org.junit.jupiter.api.Test;

/** Every case of a term and of a condition means on a database what its description says. */
interface RenderedMeaning {

    Sandbox database();

    private <T, U> void of(Function function, DataType<T> type, T value, DataType<U> result, U expected) {
        database().requireEqual(type, value, stored -> new Term.Call(function, stored), result, expected);
    }

    private void part(Function function, String date, int expected) {
        of(function, DataType.DATE, LocalDate.parse(date), DataType.INTEGER, expected);
    }

    private void text(Function function, String text, String expected) {
        of(function, DataType.TEXT, text, DataType.TEXT, expected);
    }

    @Test
    default void partsOfADateAreTheCalendarsAndWeeksAreIso() {
        part(Function.YEAR, "2021-01-01", 2021);
        part(Function.ISO_YEAR, "2021-01-01", 2020);
        part(Function.WEEK, "2021-01-01", 53);
        part(Function.ISO_YEAR, "2024-12-30", 2025);
        part(Function.WEEK, "2024-12-30", 1);
        part(Function.QUARTER, "2024-09-30", 3);
        part(Function.MONTH, "1969-12-31", 12);
        part(Function.DAY, "2024-02-29", 29);
    }

    @Test
    default void sundayIsTheFirstDayOfTheWeekAndTheLastOfTheIsoWeek() {
        part(Function.WEEK_DAY, "2024-03-03", 1);
        part(Function.WEEK_DAY, "2024-03-04", 2);
        part(Function.WEEK_DAY, "2024-03-09", 7);
        part(Function.ISO_WEEK_DAY, "2024-03-03", 7);
        part(Function.ISO_WEEK_DAY, "2024-03-04", 1);
    }

    @Test
    default void secondsAreWholeAndNotRounded() {
        of(Function.SECOND, DataType.TIME, LocalTime.parse("13:45:59.999999"), DataType.INTEGER, 59);
        of(Function.MINUTE, DataType.TIME, LocalTime.parse("13:45:59.999999"), DataType.INTEGER, 45);
        of(Function.HOUR, DataType.TIME, LocalTime.parse("13:59:59.999999"), DataType.INTEGER, 13);
        var beforeTheEpoch = LocalDateTime.parse("1969-12-31T23:59:59.999999");
        of(Function.SECOND, DataType.DATE_TIME, beforeTheEpoch, DataType.INTEGER, 59);
        of(Function.YEAR, DataType.DATE_TIME, beforeTheEpoch, DataType.INTEGER, 1969);
    }

    @Test
    default void aDateAndTimeIsItsDateAndItsTime() {
        var value = LocalDateTime.parse("2024-02-29T23:59:59.999999");
        of(Function.DATE, DataType.DATE_TIME, value, DataType.DATE, value.toLocalDate());
        of(Function.TIME, DataType.DATE_TIME, value, DataType.TIME, value.toLocalTime());
    }

    @Test
    default void aMomentIsReadInTheZoneAlsoWhenClocksGoBack() {
        inZone("Europe/Berlin", "2024-12-31T23:30:00.123456Z", "2025-01-01T00:30:00.123456");
        inZone("America/St_Johns", "2024-07-01T00:00:00Z", "2024-06-30T21:30:00");
        inZone("Europe/Berlin", "2024-10-27T00:30:00Z", "2024-10-27T02:30:00");
        inZone("Europe/Berlin", "2024-10-27T01:30:00Z", "2024-10-27T02:30:00");
        inZone("+02:00", "2024-07-01T00:00:00Z", "2024-07-01T02:00:00");
        inZone("UTC-03:30", "2024-07-01T00:00:00Z", "2024-06-30T20:30:00");
        inZone("Z", "2024-07-01T00:00:00Z", "2024-07-01T00:00:00");
        inZone("UTC", "1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999");
    }

    private void inZone(String zone, String moment, String expected) {
        var bind = new Bind.Fixed(DataType.TEXT, zone);
        database()
                .requireEqual(
                        DataType.INSTANT,
                        Instant.parse(moment),
                        stored -> new Term.LocalTime(stored, bind),
                        DataType.DATE_TIME,
                        LocalDateTime.parse(expected));
    }

    @Test
    default void caseIsMappedCharacterByCharacter() {
        text(Function.LOWER, "ÀÉİΣΟΦΟΣ 𐐀", "àéiσοφοσ 𐐨");
        text(Function.UPPER, "àéσοφος 𐐨", "ÀÉΣΟΦΟΣ 𐐀");
        text(Function.UPPER, "straße ŉ ﬁ ᾳ ÿ", "STRAßE ŉ ﬁ ᾼ Ÿ");
        database().requireEqual(DataType.TEXT, "İΣTANBULΣ", Term.Folded::new, DataType.TEXT, "iσtanbulσ");
    }

    @Test
    default void lengthCountsCodePoints() {
        of(Function.LENGTH, DataType.TEXT, "", DataType.INTEGER, 0);
        of(Function.LENGTH, DataType.TEXT, "Zoë", DataType.INTEGER, 3);
        of(Function.LENGTH, DataType.TEXT, "a😀b🇩🇪 ", DataType.INTEGER, 6);
    }

    @Test
    default void onlySpacesAreTrimmed() {
        text(Function.TRIM, "  a b\t ", "a b\t");
        text(Function.TRIM, "\u00a0a\n", "\u00a0a\n");
    }

    @Test
    default void aColumnAsAPatternIsTakenLiterally() {
        var awkward = "50%_\\";
        pattern(awkward, Wrapping.CONTAINS, "%50\\%\\_\\\\%");
        pattern(awkward, Wrapping.STARTS_WITH, "50\\%\\_\\\\%");
        pattern(awkward, Wrapping.ENDS_WITH, "%50\\%\\_\\\\");
        pattern(awkward, Wrapping.LIKE, awkward);
    }

    private void pattern(String text, Wrapping wrapping, String expected) {
        database()
                .requireEqual(
                        DataType.TEXT, text, stored -> new Term.AsPattern(stored, wrapping), DataType.TEXT, expected);
    }

    @Test
    default void arithmeticIsExactAndDoesNotOverflow() {
        sum(DataType.INTEGER, Integer.MAX_VALUE, Sign.PLUS, Integer.MAX_VALUE, "4294967294");
        sum(DataType.LONG, Long.MIN_VALUE, Sign.MINUS, Long.MAX_VALUE, "-18446744073709551615");
        sum(DataType.LONG, Long.MAX_VALUE, Sign.TIMES, Long.MAX_VALUE, "85070591730234615847396907784232501249");
        sum(DataType.BYTE, Byte.MAX_VALUE, Sign.TIMES, Byte.MAX_VALUE, "16129");
        sum(DataType.DECIMAL, new BigDecimal("0.1"), Sign.PLUS, new BigDecimal("0.2"), "0.3");
    }

    private <T> void sum(DataType<T> type, T left, Sign sign, T right, String expected) {
        calculates(type, left, sign, type, right, DataType.DECIMAL, new BigDecimal(expected));
    }

    private <T, S, U> void calculates(
            DataType<T> type, T left, Sign sign, DataType<S> otherType, S right, DataType<U> result, U expected) {
        database()
                .requireEqual(
                        type,
                        left,
                        stored -> new Term.Arithmetic(sign, stored, constant(otherType, right), result),
                        result,
                        expected);
    }

    @Test
    default void arithmeticWithAFloatingPointNumberIsFloatingPoint() {
        calculates(DataType.DOUBLE, 0.1, Sign.PLUS, DataType.DOUBLE, 0.2, DataType.DOUBLE, 0.1 + 0.2);
        calculates(
                DataType.DOUBLE, 0.1, Sign.PLUS, DataType.DECIMAL, new BigDecimal("0.2"), DataType.DOUBLE, 0.1 + 0.2);
        calculates(DataType.INTEGER, 3, Sign.TIMES, DataType.DOUBLE, 0.1, DataType.DOUBLE, 3 * 0.1);
        calculates(DataType.FLOAT, 0.1f, Sign.PLUS, DataType.FLOAT, 0.7f, DataType.FLOAT, 0.1f + 0.7f);
    }

    @Test
    default void operatorsCompareValuesOfEveryType() {
        ordered(DataType.BOOLEAN, false, true);
        ordered(DataType.BYTE, (byte) -1, (byte) 1);
        ordered(DataType.SHORT, (short) -1, (short) 1);
        ordered(DataType.INTEGER, -1, 1);
        ordered(DataType.LONG, -1L, 1L);
        ordered(DataType.FLOAT, 0.1f, 0.25f);
        ordered(DataType.DOUBLE, 0.1, 0.25);
        ordered(DataType.DECIMAL, new BigDecimal("0.000000000000000000001"), new BigDecimal("12345678901234567890.5"));
        ordered(DataType.BIG_INTEGER, BigInteger.TWO.pow(200), BigInteger.TWO.pow(201));
        ordered(DataType.CHARACTER, 'A', 'a');
        ordered(DataType.TEXT, "Z", "a");
        ordered(DataType.UUID, new UUID(1, -1), new UUID(2, 0));
        ordered(DataType.DATE, LocalDate.parse("1969-12-31"), LocalDate.parse("2024-02-29"));
        ordered(DataType.TIME, LocalTime.parse("00:00:00.000001"), LocalTime.parse("23:59:59.999999"));
        ordered(
                DataType.DATE_TIME,
                LocalDateTime.parse("2024-02-29T00:00:00"),
                LocalDateTime.parse("2024-02-29T00:00:00.000001"));
        ordered(
                DataType.OFFSET_DATE_TIME,
                OffsetDateTime.parse("2024-02-29T12:00:00+02:00"),
                OffsetDateTime.parse("2024-02-29T11:00:00Z"));
        ordered(DataType.INSTANT, Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-02-29T00:00:00.000001Z"));
    }

    /** Compares the lesser one, in a table, with both, and both, in a table, with each other. */
    private <T> void ordered(DataType<T> type, T less, T greater) {
        for (var operator : Operator.values()) {
            boolean differently =
                    operator == Operator.NOT_EQUAL || operator == Operator.LESS || operator == Operator.AT_MOST;
            boolean alike = operator == Operator.EQUAL || operator == Operator.AT_LEAST || operator == Operator.AT_MOST;
            assertThat(compares(type, less, operator, greater))
                    .as("%s %s", less, operator)
                    .isEqualTo(differently);
            assertThat(compares(type, less, operator, less))
                    .as("%s %s", less, operator)
                    .isEqualTo(alike);
        }
        var list = new Bind.Fixed(
                new DataType.ListOf<>(type.stored()), List.of(type.encode(greater), type.encode(greater)));
        assertThat(database().holds(type, greater, stored -> new Condition.Member(stored, true, list)))
                .as("%s is a member", greater)
                .isTrue();
        assertThat(database().holds(type, less, stored -> new Condition.Member(stored, false, list)))
                .as("%s is no member", less)
                .isTrue();
        assertThat(database()
                        .holds(
                                type,
                                greater,
                                stored -> new Condition.Between(stored, constant(type, less), constant(type, greater))))
                .as("%s is between", greater)
                .isTrue();
    }

    private <T> boolean compares(DataType<T> type, T left, Operator operator, T right) {
        return database().holds(type, left, stored -> new Condition.Compare(stored, operator, constant(type, right)));
    }

    @Test
    default void bytesAreEqualOrNot() {
        var bytes = new byte[] {0, -1, 7};
        assertThat(compares(DataType.BYTES, bytes, Operator.EQUAL, bytes.clone()))
                .isTrue();
        assertThat(compares(DataType.BYTES, bytes, Operator.NOT_EQUAL, new byte[] {0}))
                .isTrue();
    }

    @Test
    default void likeReadsABackslashAsItsEscape() {
        assertThat(like("100% sure", true, "100\\%%")).isTrue();
        assertThat(like("1000 sure", true, "100\\%%")).isFalse();
        assertThat(like("a\\b", true, "a\\\\b")).isTrue();
        assertThat(like("a\nb", true, "a_b")).isTrue();
        assertThat(like("1000 sure", false, "100\\%%")).isTrue();
        assertThat(like("100% sure", false, "100\\%%")).isFalse();
    }

    default boolean like(String text, boolean positive, String pattern) {
        return database()
                .holds(
                        DataType.TEXT,
                        text,
                        stored -> new Condition.Like(stored, positive, constant(DataType.TEXT, pattern)));
    }

    @Test
    default void aRegularExpressionIsFoundAnywhere() {
        assertThat(regex("Sketches", true, false, "etch")).isTrue();
        assertThat(regex("Sketches", true, false, "^etch")).isFalse();
        assertThat(regex("Sketches", true, false, "^sk")).isFalse();
        assertThat(regex("Sketches", true, true, "^sk.*S$")).isTrue();
        assertThat(regex("Sketches", false, true, "^sk")).isFalse();
        assertThat(regex("Sketches", false, false, "^sk")).isTrue();
        assertThat(regex("ÉTÉ", true, true, "^été$")).isTrue();
    }

    private boolean regex(String text, boolean positive, boolean ignoreCase, String pattern) {
        return database()
                .holds(
                        DataType.TEXT,
                        text,
                        stored -> new Condition.Regex(stored, positive, ignoreCase, constant(DataType.TEXT, pattern)));
    }

    @Test
    default void literalsAndConnectivesCombine() {
        var yes = new Condition.Literal(true);
        var no = new Condition.Literal(false);
        assertThat(database().holds(DataType.LONG, 1L, stored -> yes)).isTrue();
        assertThat(database().holds(DataType.LONG, 1L, stored -> no)).isFalse();
        assertThat(database().holds(DataType.LONG, 1L, stored -> new Condition.All(List.of(yes, no))))
                .isFalse();
        assertThat(database().holds(DataType.LONG, 1L, stored -> new Condition.Any(List.of(yes, no))))
                .isTrue();
        assertThat(database().holds(DataType.LONG, 1L, stored -> new Condition.All(List.of())))
                .isTrue();
        assertThat(database().holds(DataType.LONG, 1L, stored -> new Condition.Any(List.of())))
                .isFalse();
    }

    Column<Integer> SIZE = Column.of("size", DataType.INTEGER).orNull();

    /** Keys 1 to 4 with the sizes 20, null, 10 and 30. */
    private void sizes() {
        database().create(Sandbox.model("sizes", SIZE));
        database()
                .insert(
                        Sandbox.model("sizes", Column.of("size", DataType.INTEGER)),
                        List.of(List.of(20), List.of(0), List.of(10), List.of(30)));
        database().clear("sizes", "size", 2);
    }

    private Plan.Select sorted(
            Order.Direction direction, Order.Nulls nulls, Optional<Bind> limit, Optional<Bind> offset) {
        sizes();
        return new Plan.Select(
                Sandbox.source("sizes"),
                new Condition.Literal(true),
                List.of(new Plan.Sort(column(SIZE), direction, nulls)),
                limit,
                offset,
                Lock.NONE);
    }

    private static Optional<Bind> number(long number) {
        return Optional.of(new Bind.Fixed(DataType.LONG, number));
    }

    @Test
    default void nullsGoWhereTheyAreAskedTo() {
        var none = Optional.<Bind>empty();
        assertThat(database().ids(sorted(Order.Direction.ASCENDING, Order.Nulls.LAST, none, none)))
                .containsExactly(3L, 1L, 4L, 2L);
        assertThat(database().ids(sorted(Order.Direction.ASCENDING, Order.Nulls.FIRST, none, none)))
                .containsExactly(2L, 3L, 1L, 4L);
        assertThat(database().ids(sorted(Order.Direction.DESCENDING, Order.Nulls.LAST, none, none)))
                .containsExactly(4L, 1L, 3L, 2L);
        assertThat(database().ids(sorted(Order.Direction.DESCENDING, Order.Nulls.FIRST, none, none)))
                .containsExactly(2L, 4L, 1L, 3L);
    }

    @Test
    default void aSliceIsAWindowAndIsWhatIsCounted() {
        var slice = sorted(Order.Direction.ASCENDING, Order.Nulls.LAST, number(2), number(1));
        assertThat(database().ids(slice)).containsExactly(1L, 4L);
        assertThat(database().run(new Plan.Count(slice))).containsExactly(2L);
        assertThat(database().run(new Plan.Exists(slice))).containsExactly(true);

        var beyond = sorted(Order.Direction.ASCENDING, Order.Nulls.LAST, Optional.empty(), number(4));
        assertThat(database().ids(beyond)).isEmpty();
        assertThat(database().run(new Plan.Count(beyond))).containsExactly(0L);
        assertThat(database().run(new Plan.Exists(beyond))).containsExactly(false);
    }

    @Test
    default void aNullIsSeenByNothingButANullTest() {
        sizes();
        assertThat(where(new Condition.IsNull(column(SIZE), true))).containsExactly(2L);
        assertThat(where(new Condition.IsNull(column(SIZE), false))).containsExactly(1L, 3L, 4L);
        assertThat(where(new Condition.Compare(column(SIZE), Operator.NOT_EQUAL, constant(DataType.INTEGER, 10))))
                .containsExactly(1L, 4L);
        var list = new Bind.Fixed(new DataType.ListOf<>(DataType.INTEGER), List.of(10, 20));
        assertThat(where(new Condition.Member(column(SIZE), false, list))).containsExactly(4L);
    }

    private List<Long> where(Condition condition) {
        return database().ids(Sandbox.select("sizes", condition));
    }

    /** The rows of the same table that are smaller. */
    private static Subselect smaller() {
        return new Subselect(
                new Source(new Source.Table.Stored("sizes", "other"), List.of()),
                new Condition.Compare(column("other", SIZE), Operator.LESS, column(SIZE)));
    }

    @Test
    default void aSubselectSeesTheRowAroundIt() {
        sizes();
        assertThat(where(new Condition.Exists(true, smaller()))).containsExactly(1L, 4L);
        assertThat(where(new Condition.Exists(false, smaller()))).containsExactly(2L, 3L);
    }

    @Test
    default void aCountOfNoRowsIsZeroAndTheirLeastIsNull() {
        sizes();
        var count =
                new Term.Correlated(new Term.Aggregate(Term.Summary.COUNT, Optional.empty(), DataType.LONG), smaller());
        assertThat(where(equal(count, constant(DataType.LONG, 0L)))).containsExactly(2L, 3L);
        assertThat(where(equal(count, constant(DataType.LONG, 2L)))).containsExactly(4L);

        var least = aggregate(Term.Summary.MIN, SIZE);
        assertThat(where(new Condition.IsNull(least, true))).containsExactly(2L, 3L);
        assertThat(where(equal(aggregate(Term.Summary.MAX, SIZE), constant(DataType.INTEGER, 20))))
                .containsExactly(4L);
    }

    private static Term aggregate(Term.Summary summary, Column<?> column) {
        return new Term.Correlated(
                new Term.Aggregate(
                        summary,
                        Optional.of(column("other", column)),
                        column.type().stored()),
                smaller());
    }

    @Test
    default void anOuterJoinKeepsRowsWithoutAMatchAndAnInnerOneDoesNot() {
        sizes();
        assertThat(database().ids(joined(true))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(database().ids(joined(false))).containsExactly(1L, 3L, 4L);
    }

    private static Plan.Select joined(boolean outer) {
        var other = new Source.Joined(
                new Source.Table.Stored("sizes", "other"),
                outer,
                List.of(new Source.Match(column("other", SIZE), column(SIZE))),
                Optional.empty());
        var select = Sandbox.select("sizes", new Condition.Literal(true));
        return new Plan.Select(
                new Source(select.source().table(), List.of(other)),
                select.where(),
                select.order(),
                Optional.empty(),
                Optional.empty(),
                Lock.NONE);
    }

    @Test
    default void theLeastAndTheGreatestOfEveryOrderedTypeAreKnown() {
        extremes(DataType.BOOLEAN, false, true);
        extremes(DataType.INTEGER, -1, 1);
        extremes(DataType.DOUBLE, -0.5, 0.5);
        extremes(DataType.DECIMAL, new BigDecimal("0.1"), new BigDecimal("0.2"));
        extremes(DataType.CHARACTER, 'A', 'a');
        extremes(DataType.TEXT, "Z", "a");
        extremes(DataType.UUID, new UUID(1, -1), new UUID(2, 0));
        extremes(DataType.DATE, LocalDate.parse("1969-12-31"), LocalDate.parse("2024-02-29"));
        extremes(DataType.TIME, LocalTime.parse("00:00:00"), LocalTime.parse("23:59:59.999999"));
        extremes(DataType.INSTANT, Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-02-29T00:00:00.000001Z"));
    }

    private <T> void extremes(DataType<T> type, T least, T greatest) {
        var value = Column.of("stored", type);
        var model = Sandbox.model("extremes", value);
        database().create(model);
        database().insert(model, List.of(List.of(type.encode(greatest)), List.of(type.encode(least))));
        var all = new Subselect(
                new Source(new Source.Table.Stored("extremes", "other"), List.of()), new Condition.Literal(true));
        for (var summary : List.of(Term.Summary.MIN, Term.Summary.MAX)) {
            var term = new Term.Correlated(
                    new Term.Aggregate(summary, Optional.of(column("other", value)), type.stored()), all);
            var rows = database().ids(Sandbox.select("extremes", equal(column(value), term)));
            assertThat(rows).as("%s of %s", summary, type).containsExactly(summary == Term.Summary.MIN ? 2L : 1L);
        }
    }

    @Test
    default void keysAreGeneratedWhereNoneAreGiven() {
        generates("uuids", DataType.UUID);
        generates("numbers", DataType.LONG);
    }

    private <T> void generates(String table, DataType<T> type) {
        var key = Column.of("id", type).with(ColumnRole.ID, ColumnRole.GENERATED);
        var name = Column.of("name", DataType.TEXT);
        var model = Model.builder(Object[].class, table)
                .column(key)
                .column(name)
                .build(RowCodec.of(values -> values, values -> values));
        database().create(model);
        database().insert(model, List.of(name), "a", "b");

        var all = new Plan.Select(
                Sandbox.source(table),
                new Condition.Literal(true),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Lock.NONE);
        assertThat(database().run(new Plan.Rows(List.of(column(key)), all)))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
