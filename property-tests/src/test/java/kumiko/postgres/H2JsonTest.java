package kumiko.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Query;
import kumiko.jooq.UnsupportedByDialectException;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What H2 cannot do, it is not asked to. */
class H2JsonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///json");
        database.createTables(Docs.MODEL)
                .then(Docs.repo(database).insertAll(JsonContract.DOCS))
                .block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void documentsAreKeptAndAskedForNull() {
        assertThat(Docs.repo(database).count(Docs.where("data__isnull", true)).block(PATIENCE))
                .isEqualTo(1);
    }

    @Test
    void whatIsAskedOfJsonIsRefusedByName() {
        assertRefused(
                Docs.where("data__a__gte", 3),
                "`data__…` cannot be asked on H2, which looks into JSON only by names that are part of the SQL; it can on PostgreSQL and in memory");
        assertRefused(
                Docs.where("data__contains", Map.of("a", 1)),
                "`contains` of `data` cannot be asked on H2, which looks into JSON only by names that are part of the SQL; it can on PostgreSQL and in memory");
        assertRefused(
                Docs.where("data__has_key", "a"),
                "`has_keys` of `data` cannot be asked on H2, which looks into JSON only by names that are part of the SQL; it can on PostgreSQL and in memory");
    }

    private static void assertRefused(Query<Doc> query, String message) {
        var repo = Docs.repo(database);
        for (var asked : List.<ThrowingCallable>of(
                () -> repo.run(query).collectList().block(PATIENCE),
                () -> repo.count(query).block(PATIENCE),
                () -> repo.one(query.aggregate(Aggregation.count())).block(PATIENCE),
                () -> repo.execute(query.delete()).block(PATIENCE),
                () -> repo.plan(query))) {
            assertThatThrownBy(asked)
                    .isInstanceOf(DatabaseException.Unsupported.class)
                    .hasMessage(message);
        }
    }

    @Test
    void partsOfAQueryOfOnesOwnAreRefusedWithTheSameWords() {
        var parts = database.parts(Docs.MODEL, "d");
        var filter = Docs.where("data__has_key", "a").filter();
        assertThatThrownBy(() -> parts.condition(filter))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageStartingWith("`has_keys` of `data` cannot be asked on H2");
    }
}
