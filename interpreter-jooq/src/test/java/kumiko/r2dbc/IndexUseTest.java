package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import kumiko.algebra.Keyset;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import kumiko.plan.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** PostgreSQL answers selective questions about indexed columns that are never null by their indexes. */
class IndexUseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROWS = 20_000;

    record Visit(Long id, Integer number, String name, Instant moment) {}

    private static final Model<Visit> VISITS = Model.builder(Visit.class, "visits")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("number", DataType.INTEGER))
            .column(Column.of("name", DataType.TEXT))
            .column(Column.of("moment", DataType.INSTANT))
            .build(RowCodec.of(
                    visit -> new Object[] {visit.id(), visit.number(), visit.name(), visit.moment()},
                    values ->
                            new Visit((Long) values[0], (Integer) values[1], (String) values[2], (Instant) values[3])));

    private static String url;
    private static Database database;

    @BeforeAll
    static void load() {
        url = PostgresServer.newDatabase();
        database = Database.connect(url);
        var visits = LongStream.range(0, ROWS)
                .mapToObj(i -> new Visit(i, (int) i, "visit %05d".formatted(i), Instant.ofEpochSecond(i * 100_000)))
                .toList();
        database.createTables(VISITS)
                .then(Repo.of(VISITS, database).insertAll(visits))
                .block(PATIENCE);
        for (var column : new String[] {"number", "name", "moment"}) {
            PostgresServer.execute(url, "create index by_%1$s on visits (%1$s)".formatted(column));
        }
        PostgresServer.execute(url, "analyze visits");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=7",
                "number=7",
                "number__in=[7,8,9]",
                "number__lt=50",
                "number__lte=50",
                "number__gt=19950",
                "number__gte=19950",
                "number__range=[100,200]",
                "not number__gte=50",
                "not number__gt=50",
                "not number__lt=19950",
                "not number__ne=7",
                "not (number__lt=10000 or number__gt=10050)",
                "name='visit 00007'",
                "name__in=['visit 00007','visit 00008']",
                "name__startswith='visit 0001'",
                "name__range=['visit 00100','visit 00200']",
                "not name__gt='visit 00050'",
                "moment='1970-01-02T03:46:40Z'",
                "moment__year=1970",
                "moment__year__lt=1971",
                "not moment__year__gte=1971",
                "moment__year__range=[1970,1971]",
                "moment__date='1970-02-01'",
                "moment__date__range=['1970-02-01','1970-02-20']",
                "moment__range=['1970-02-01T00:00:00Z','1970-02-20T00:00:00Z']"
            })
    void anIndexServes(String condition) {
        assertThat(explain(condition)).containsAnyOf("Index Scan", "Index Only Scan");
    }

    /** However far the page is: a condition on the first key bounds what is read of the index. */
    @Test
    void aPageBeginsInTheIndexOfItsOrder() {
        for (var key : new String[] {"number", "-number"}) {
            var keyset = Keyset.of(Query.all(VISITS).sort(key));
            var page = keyset.sorted(Query.all(VISITS).where(keyset.after(List.of(10_000, 10_000L))));

            assertThat(Repo.of(VISITS, database).explain(page.limit(20)).block(PATIENCE))
                    .contains("Index Scan", "by_number", "Index Cond: ")
                    .doesNotContain("Seq Scan");
        }
    }

    /** So that the check above is known to be able to fail. */
    @ParameterizedTest
    @ValueSource(strings = {"name__contains='7'", "number__ne=7", "not number=7", "moment__month=2"})
    void noIndexServes(String condition) {
        assertThat(explain(condition)).contains("Seq Scan").doesNotContain("Index");
    }

    /** {@return the server's plan for the very statement and values that would run} */
    private static String explain(String condition) {
        var bound = database.statements().bound(Query.all(VISITS).where(condition), Purpose.ROWS);
        var lines = Flux.usingWhen(
                ConnectionFactories.get(url).create(),
                connection -> {
                    var statement = connection.createStatement(
                            "explain " + bound.statement().sql());
                    for (int i = 0; i < bound.values().length; i++) {
                        var type = bound.statement().binds().get(i).type();
                        statement.bind(i, database.driver().bound(type, bound.values()[i]));
                    }
                    return Flux.<Result>from(statement.execute())
                            .concatMap(result -> result.map((row, metadata) -> row.get(0, String.class)));
                },
                connection -> connection.close());
        return String.join("\n", lines.collectList().block(PATIENCE));
    }
}
