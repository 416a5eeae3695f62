package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.lookup.PageRules;
import kumiko.lookup.UrlQuery;
import kumiko.lookup.UrlRules;
import kumiko.model.Column;
import kumiko.model.DataType;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of every kind are the same in a query that was written and read. */
class QueryValuesTest {

    private static final QueryJson<EveryKind> JSON = QueryJson.of(EveryKind.MODEL);
    private static final UrlRules RULES = UrlRules.DEFAULT.withPages(PageRules.ANY);

    @Provide
    Arbitrary<EveryKind> rows() {
        return Samples.everyKind();
    }

    @Property
    void ofEveryAttribute(@ForAll("rows") EveryKind row) {
        for (var column : EveryKind.MODEL.columns()) {
            var value = EveryKind.MODEL.value(row, column);
            if (value != null && !column.type().equals(DataType.JSON) && isRepresentable(value)) {
                comparisons(column, value).forEach(QueryValuesTest::assertReadAsWritten);
            }
        }
    }

    private static boolean isRepresentable(Object value) {
        return !(value instanceof Number number)
                || (value instanceof BigDecimal decimal
                        ? decimal.abs().compareTo(BigDecimal.TEN.pow(400)) < 0
                        : Double.isFinite(number.doubleValue()));
    }

    @SuppressWarnings("unchecked") // the value is one of the column
    private static <T> List<Filter<EveryKind>> comparisons(Column<T> column, Object raw) {
        T value = (T) raw;
        Expression<EveryKind, T> subject = Path.<EveryKind>here().attribute(column);
        return List.of(
                subject.is(value),
                subject.isNot(value),
                subject.in(List.of(value, value)),
                subject.isNull().not());
    }

    private static void assertReadAsWritten(Filter<EveryKind> filter) {
        var query = Query.all(EveryKind.MODEL).where(filter);
        var json = JSON.toJson(query);
        assertSame(query, JSON.fromJson(json).sliced());
        assertSame(query, JSON.fromMap(JSON.toMap(query)).sliced());
        var url = UrlQuery.of(query).toUrl();
        assertSame(query, UrlQuery.parse(url, RULES).get().query().of(EveryKind.MODEL));
    }

    /** Arrays of bytes are told apart by their text, and a zero loses its sign. */
    private static void assertSame(Query<EveryKind> query, Query<EveryKind> read) {
        assertThat(read.equals(query) || read.toString().equals(query.toString().replace("-0.0", "0.0")))
                .as(read + " for " + query)
                .isTrue();
    }

    @Test
    void numbersOfAnySizeAreTheSame() {
        var huge = BigInteger.TEN.pow(398).negate();
        assertThat(read("huge", huge)).isEqualTo("huge=" + huge);
        assertThat(read("decimal", new BigDecimal("1.500"))).isEqualTo("decimal=1.500");
        assertThat(read("large", Long.MIN_VALUE)).isEqualTo("large=-9223372036854775808");
        assertThat(read("real", Double.MIN_VALUE)).isEqualTo("real=4.9E-324");
        assertThat(read("single", Float.MAX_VALUE)).isEqualTo("single=3.4028235E38");
    }

    private static String read(String key, Object value) {
        return JSON.fromJson(JSON.toJson(Query.all(EveryKind.MODEL).where(key, value)))
                .query()
                .filter()
                .toString();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        Expression<EveryKind, Double> real = Path.<EveryKind>here().attribute(column("real"));
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> JSON.toJson(real.is(value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("`" + value + "` is no number that a request can hold");
        }
    }

    @SuppressWarnings("unchecked") // the column is of doubles
    private static Column<Double> column(String name) {
        return (Column<Double>) EveryKind.MODEL.column(name).orElseThrow();
    }

    @Test
    void aMapHasTheValuesOfJava() {
        var query = Query.all(EveryKind.MODEL).where("whole__in", List.of(1, 2), "date__gte", "2024-02-29");
        Map<String, @Nullable Object> map = JSON.toMap(query);
        assertThat(map)
                .isEqualTo(Map.of(
                        "filter",
                        Map.of("whole__in", List.of(1, 2), "date__gte", java.time.LocalDate.of(2024, 2, 29))));
        assertThat(JSON.toJson(query)).isEqualTo("{\"filter\":{\"whole__in\":[1,2],\"date__gte\":\"2024-02-29\"}}");
    }
}
