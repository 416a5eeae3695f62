package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kumiko.algebra.Attribute;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.jooq.Sql;
import kumiko.jooq.SqlDialect;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Converter;
import kumiko.model.DataType;
import kumiko.model.DataType.Comparability;
import kumiko.model.Json;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/** Values of every type of column are stored, read, asked for and ordered as in memory. */
interface ColumnTypes {

    Database database();

    /** A type and some of its values, the extreme ones among them. */
    record Sample<T>(String name, DataType<T> type, List<T> values, Column<T> column, Model<Holder<T>> model) {

        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        static <T> Sample<T> of(String name, DataType<T> type, T... values) {
            var column = Column.of("value", type).orNull();
            return new Sample<>(name, type, Stream.of(values).toList(), column, model(name, column));
        }

        @SuppressWarnings("unchecked") // the codec's law
        private static <T> Model<Holder<T>> model(String name, Column<T> column) {
            Class<?> holder = Holder.class;
            return Model.builder((Class<Holder<T>>) holder, "type_" + name)
                    .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
                    .column(column)
                    .build(RowCodec.of(
                            row -> new Object[] {row.id(), row.value()},
                            values -> new Holder<>((Long) values[0], (T) values[1])));
        }

        /** {@return a row for each value, and one without} */
        List<Holder<T>> rows() {
            var rows = new ArrayList<Holder<T>>();
            values.forEach(value -> rows.add(new Holder<>((long) rows.size(), value)));
            rows.add(new Holder<>((long) rows.size(), null));
            return rows;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Holder<T>(Long id, T value) {}

    record Celsius(double degrees) {}

    final class Degrees implements Converter<Celsius, Double> {
        @Override
        public Double write(Celsius temperature) {
            return temperature.degrees();
        }

        @Override
        public Celsius read(Double degrees) {
            return new Celsius(degrees);
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    static Stream<Sample<?>> samples() {
        return Stream.of(scalars(), times(), others(), lists()).flatMap(List::stream);
    }

    private static List<Sample<?>> scalars() {
        return List.of(
                Sample.of("boolean", DataType.BOOLEAN, true, false),
                Sample.of("byte", DataType.BYTE, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE),
                Sample.of("short", DataType.SHORT, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                Sample.of("integer", DataType.INTEGER, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                Sample.of("long", DataType.LONG, Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                Sample.of("float", DataType.FLOAT, -Float.MAX_VALUE, 0f, 0.1f, Float.MIN_NORMAL, Float.MAX_VALUE),
                Sample.of("double", DataType.DOUBLE, -Double.MAX_VALUE, 0.0, 0.1, Double.MIN_NORMAL, Double.MAX_VALUE),
                Sample.of(
                        "decimal",
                        DataType.DECIMAL,
                        new BigDecimal("-12345678901234567890.123456789"),
                        new BigDecimal("0"),
                        new BigDecimal("1E+30"),
                        new BigDecimal("0.10"),
                        new BigDecimal("1E-30")),
                Sample.of(
                        "big_integer",
                        DataType.BIG_INTEGER,
                        BigInteger.TEN.pow(300).negate(),
                        BigInteger.ZERO,
                        BigInteger.TEN.pow(300)));
    }

    private static List<Sample<?>> times() {
        return List.of(
                Sample.of(
                        "date",
                        DataType.DATE,
                        LocalDate.of(-4712, 1, 1),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 4),
                        LocalDate.of(1999, 12, 31),
                        LocalDate.of(2000, 2, 29),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(5_874_897, 12, 31)),
                Sample.of("time", DataType.TIME, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)),
                Sample.of(
                        "date_time",
                        DataType.DATE_TIME,
                        LocalDateTime.of(-4712, 1, 1, 0, 0),
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
                        LocalDateTime.of(2024, 2, 29, 13, 45, 0, 1_000),
                        LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000)),
                Sample.of(
                        "offset_date_time",
                        DataType.OFFSET_DATE_TIME,
                        OffsetDateTime.parse("-4712-01-01T00:00:00Z"),
                        OffsetDateTime.parse("1969-12-31T23:59:59.999999Z"),
                        OffsetDateTime.parse("2024-02-29T13:45:00.5Z"),
                        OffsetDateTime.parse("+294276-12-31T23:59:59.999999Z")),
                Sample.of(
                        "instant",
                        DataType.INSTANT,
                        Instant.parse("-4712-01-01T00:00:00Z"),
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("1999-12-31T23:59:59.999999Z"),
                        Instant.parse("2024-02-29T13:45:00.000001Z"),
                        Instant.parse("+294276-12-31T23:59:59.999999Z")));
    }

    private static List<Sample<?>> others() {
        return List.of(
                Sample.of("character", DataType.CHARACTER, 'a', 'é', '\'', ' '),
                Sample.of("text", DataType.TEXT, "", " ", "a\nb", "O'Neil", "😀", "\\", "日本", "x".repeat(100_000)),
                Sample.of(
                        "uuid", DataType.UUID, new UUID(0, 0), UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
                Sample.of("bytes", DataType.BYTES, new byte[0], new byte[] {0, -1, 127}, new byte[70_000]),
                Sample.of(
                        "json", DataType.JSON, new Json("{\"a\": [1, null, \"é\"]}"), new Json("null"), new Json("7")),
                Sample.of("enumerated", new DataType.Enumerated<>(Colour.class), Colour.RED, Colour.GREEN),
                Sample.of(
                        "converted",
                        new DataType.Converted<>(Celsius.class, DataType.DOUBLE, new Degrees()),
                        new Celsius(-273.15),
                        new Celsius(0)));
    }

    private static List<Sample<?>> lists() {
        return List.of(
                list("booleans", DataType.BOOLEAN, true, false),
                list("shorts", DataType.SHORT, (short) -1, (short) 2),
                list("integers", DataType.INTEGER, Integer.MIN_VALUE, 7),
                list("longs", DataType.LONG, Long.MAX_VALUE, 7L),
                list("floats", DataType.FLOAT, 0.1f, 2f),
                list("doubles", DataType.DOUBLE, 0.1, 2.0),
                list(
                        "decimals",
                        DataType.DECIMAL,
                        new BigDecimal("1.5"),
                        new BigDecimal("22.125"),
                        new BigDecimal("-3")),
                list("big_integers", DataType.BIG_INTEGER, BigInteger.TEN.pow(30), BigInteger.ONE),
                list("texts", DataType.TEXT, "", "a,b", "{\"}", "NULL", "é"),
                list("characters", DataType.CHARACTER, 'a', '"'),
                list("byte_arrays", DataType.BYTES, new byte[] {0, -1}, new byte[0]),
                list("uuids", DataType.UUID, new UUID(0, 1), new UUID(2, 3)),
                list(
                        "dates",
                        DataType.DATE,
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1999, 12, 31)),
                list("times", DataType.TIME, LocalTime.of(1, 2, 3)),
                list(
                        "date_times",
                        DataType.DATE_TIME,
                        LocalDateTime.of(2024, 2, 29, 1, 2, 3),
                        LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000)),
                list(
                        "instants",
                        DataType.INSTANT,
                        Instant.parse("2024-02-29T13:45:00Z"),
                        Instant.parse("1969-12-31T23:59:59.999999Z")),
                list("days", new DataType.Enumerated<>(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> Sample<List<T>> list(String name, DataType<T> element, T... values) {
        return Sample.of(
                name,
                new DataType.ListOf<>(element),
                List.of(),
                Stream.of(values).toList(),
                List.of(values[0]));
    }

    @ParameterizedTest
    @MethodSource("samples")
    default <T> void everyValueIsReadAsItWasWritten(Sample<T> sample) {
        var read = inserted(sample).run(Query.all(sample.model()).sort("id"));

        assertThat(read.collectList().block(Duration.ofSeconds(20)))
                .usingRecursiveFieldByFieldElementComparator(comparison())
                .isEqualTo(sample.rows());
    }

    @ParameterizedTest
    @MethodSource("samples")
    default <T> void nativeSqlWritesAndReadsItAlike(Sample<T> sample) {
        var table = '"' + sample.model().table() + '"';
        var bind = sample.name().equals("byte_arrays") && database().dialect() == SqlDialect.POSTGRES
                ? "cast($1 as bytea[])"
                : "$1";
        inserted(sample);

        var written = Flux.fromIterable(sample.rows())
                .concatMap(row -> database()
                        .execute(Sql.of(
                                "update " + table + " set \"value\" = " + bind + " where \"id\" = $2",
                                Sql.parameter(sample.type(), row.value()),
                                row.id())));
        assertThat(written.collectList().block(Duration.ofSeconds(20)))
                .hasSameSizeAs(sample.rows())
                .containsOnly(1L);
        assertThat(database()
                        .query(Sql.of("select \"value\", \"id\" from " + table + " order by \"id\""))
                        .as(sample.model())
                        .collectList()
                        .block(Duration.ofSeconds(20)))
                .usingRecursiveFieldByFieldElementComparator(comparison())
                .isEqualTo(sample.rows());
    }

    private static RecursiveComparisonConfiguration comparison() {
        return RecursiveComparisonConfiguration.builder()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .withEqualsForType(ColumnTypes::isSameDocument, Json.class)
                .build();
    }

    /** Spaces may be written differently. */
    private static boolean isSameDocument(Json one, Json other) {
        return one.text().replace(" ", "").equals(other.text().replace(" ", ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    default <T> void questionsAboutItAreAnsweredAsInMemory(Sample<T> sample) {
        var repo = inserted(sample);
        var memory = MemoryDatabase.empty();
        memory.insert(sample.model(), sample.rows());
        for (var query : questions(sample)) {
            assertThat(repo.run(query).map(Holder::id).collectList().block(Duration.ofSeconds(20)))
                    .as(query.toString())
                    .isEqualTo(memory.run(query).stream().map(Holder::id).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    default <T> void theColumnIsAsTheModelWantsIt(Sample<T> sample) {
        inserted(sample);

        assertThat(database().differences(sample.model()).block(Duration.ofSeconds(20)))
                .isEmpty();
    }

    /** The samples of a type of time, and times that none of them can be. */
    record Beyond<T>(Sample<T> sample, List<T> beyond) {}

    @SuppressWarnings("unchecked") // the samples are in the order of the types
    private static <T> Beyond<T> beyond(int index, T... values) {
        return new Beyond<>((Sample<T>) times().get(index), List.of(values));
    }

    static Stream<Beyond<?>> endless() {
        return Stream.of(
                beyond(0, LocalDate.MIN, LocalDate.of(-4713, 1, 1), LocalDate.of(5_874_898, 1, 1), LocalDate.MAX),
                beyond(2, LocalDateTime.MIN, LocalDateTime.of(294_277, 1, 1, 0, 0), LocalDateTime.MAX),
                beyond(3, OffsetDateTime.MIN, OffsetDateTime.parse("+294277-01-01T00:00:00Z"), OffsetDateTime.MAX),
                beyond(4, Instant.MIN, Instant.parse("+294277-01-01T00:00:00Z"), Instant.MAX));
    }

    @ParameterizedTest
    @MethodSource("endless")
    default <T> void aTimeThatNoRowCanHaveIsBeforeOrAfterAllRows(Beyond<T> beyond) {
        var repo = inserted(beyond.sample());
        var memory = MemoryDatabase.empty();
        memory.insert(beyond.sample().model(), beyond.sample().rows());
        var asked = new Sample<>(
                beyond.sample().name(),
                beyond.sample().type(),
                beyond.beyond(),
                beyond.sample().column(),
                beyond.sample().model());
        for (var query : questions(asked)) {
            assertThat(repo.run(query).map(Holder::id).collectList().block(Duration.ofSeconds(20)))
                    .as(query.toString())
                    .isEqualTo(memory.run(query).stream().map(Holder::id).toList());
        }
    }

    private static <T> List<Query<Holder<T>>> questions(Sample<T> sample) {
        var value = Attribute.of(Path.<Holder<T>>here(), sample.column());
        var all = Query.all(sample.model());
        var queries = new ArrayList<Query<Holder<T>>>();
        var filters = new ArrayList<Filter<Holder<T>>>(List.of(value.isNull(), value.isNotNull()));
        if (sample.type().comparability() != Comparability.NONE) {
            sample.values().forEach(given -> filters.addAll(List.of(value.is(given), value.isNot(given))));
            filters.addAll(
                    List.of(value.in(sample.values()), value.in(sample.values().subList(0, 1))));
        }
        if (sample.type().comparability() == Comparability.ORDER) {
            sample.values().forEach(given -> filters.addAll(List.of(value.lessThan(given), value.atLeast(given))));
            queries.addAll(List.of(all.sort(value.asc()), all.sort(value.desc().nullsFirst())));
        }
        filters.forEach(filter -> queries.addAll(
                List.of(all.where(filter).sort("id"), all.where(filter.not()).sort("id"))));
        return queries;
    }

    private <T> Repo<Holder<T>> inserted(Sample<T> sample) {
        var repo = Repo.of(sample.model(), database());
        var present = repo.count(Query.all(sample.model()));
        return database()
                .createTables(sample.model())
                .then(present)
                .flatMap(count -> count == 0 ? repo.insertAll(sample.rows()) : present)
                .map(count -> Optional.of(repo))
                .block(Duration.ofSeconds(20))
                .orElseThrow();
    }
}
