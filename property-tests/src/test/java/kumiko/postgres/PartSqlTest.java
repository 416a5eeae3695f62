package kumiko.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.StatementRenderer;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Shape;
import org.junit.jupiter.api.Test;

/** The SQL of what is asked of lists, JSON and enums of the database. */
class PartSqlTest {

    private static String where(SqlDialect dialect, Query<?> query) {
        var sql = new StatementRenderer(dialect)
                .render(new Planner(ZoneOffset.UTC).plan(query, Purpose.COUNT))
                .sql();
        return sql.substring(sql.indexOf(" where ") + 7);
    }

    private static final List<Query<?>> LISTS = List.of(
            Things.where("numbers__contains=[1]"),
            Things.where("tags__contained_by=['a']"),
            Things.where("not tags__overlap=['a']"),
            Things.where("tags__len__gt=1 and tags__0='a'"),
            Things.where("tags=['a']"),
            Things.where("tags__contains", Things.F("others")));

    private static final List<Query<?>> JSON = List.of(
            Docs.where("data__a__0__gte=3"),
            Docs.where("data__name='x'"),
            Docs.where("data__t=true"),
            Docs.where("data__a__isnull=true"),
            Docs.where("not data__has_key='a'"),
            Docs.where("data__has_any_keys=['a', 'b']"),
            Docs.where("data__contains='{}'"));

    private static final List<Query<?>> ENUMS = List.of(
            Guests.where("mood__gt='SAD'"), Guests.where("mood__in=['SAD']"), Guests.where("moods__overlap=['SAD']"));

    @Test
    void theConditionsOfPostgresAreThoseWrittenDown() throws IOException {
        assertWritten(SqlDialect.POSTGRES, Stream.of(LISTS, JSON, ENUMS));
    }

    @Test
    void theConditionsOfH2AreThoseWrittenDown() throws IOException {
        assertWritten(SqlDialect.H2, Stream.of(LISTS, ENUMS));
    }

    private static void assertWritten(SqlDialect dialect, Stream<List<Query<?>>> queries) throws IOException {
        var sql = queries.flatMap(List::stream)
                .map(query -> "-- " + query + "\n" + where(dialect, query) + "\n")
                .collect(Collectors.joining("\n"));
        var file = Path.of("src", "test", "resources", "golden", dialect.name().toLowerCase(Locale.ROOT), "parts.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, sql);
        }
        assertThat(sql).isEqualTo(Files.readString(file));
    }

    @Test
    void theTextDependsOnTheShapeAlone() {
        assertThat(shape(Things.where("tags__contains", List.of())))
                .isEqualTo(shape(Things.where("tags__contains", List.of("a", "b"))));
        assertThat(shape(Things.where("tags__0='a'"))).isEqualTo(shape(Things.where("tags__7='b'")));
        assertThat(shape(Docs.where("data__a__0=1"))).isEqualTo(shape(Docs.where("data__b__9=2.5")));
        assertThat(shape(Docs.where("data__a=1"))).isNotEqualTo(shape(Docs.where("data__a='1'")));
        assertThat(shape(Docs.where("data__a=1"))).isNotEqualTo(shape(Docs.where("data__0=1")));
        assertThat(shape(Things.where("tags__contains=['a']")))
                .isNotEqualTo(shape(Things.where("tags__overlap=['a']")));
    }

    private static Shape shape(Query<?> query) {
        return Shape.of(query, Purpose.ROWS).shape();
    }
}
