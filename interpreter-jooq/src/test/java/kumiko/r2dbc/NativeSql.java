package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kumiko.jooq.Sql;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.Json;
import kumiko.r2dbc.Library.Author;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** SQL of one's own: with values that stay values, on the same connections, read as one likes. */
interface NativeSql {

    Duration PATIENCE = Duration.ofSeconds(30);

    Database database();

    /** {@return a query for the numbers from 1 on, in a column `n`} */
    Sql numbers(int count);

    private static <T> List<T> all(Publisher<T> rows) {
        return reactor.core.publisher.Flux.from(rows).collectList().block(PATIENCE);
    }

    private static void refused(Publisher<?> work, String message) {
        StepVerifier.create(work)
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(message))
                .verify(PATIENCE);
    }

    private SqlQuery query(String text, Object... values) {
        return database().query(Sql.of(text, values));
    }

    @Test
    default void rowsAreRecordsByTheNamesOfTheirColumns() {
        var born = query("select \"born\", 7 as further, \"name\", \"id\" from \"authors\" where \"born\" > $1", 1820);

        assertThat(all(born.as(Library.AUTHORS))).containsExactly(Library.SOME_AUTHORS.get(2));
    }

    @Test
    default void rowsAreMapsInTheOrderOfTheColumns() {
        var rows = all(query("select \"name\", \"born\", \"id\" from \"authors\" order by \"id\"")
                .maps());

        assertThat(rows.get(1)).containsExactly(entry("name", "Béla"), entry("born", null), entry("id", 2L));
    }

    @Test
    default void rowsAreReadByNameAndPosition() {
        var read = query(
                        "select \"name\", \"born\" as \"Born\", count(*) as \"n\" from \"authors\" where \"id\" = $1"
                                + " group by \"name\", \"born\"",
                        1L)
                .map(row -> List.of(
                        row.get("name", String.class),
                        row.get("born", Integer.class),
                        row.get("BORN", BigDecimal.class),
                        row.get(2, int.class),
                        row.get("n", Long.class),
                        row.columns()));

        assertThat(all(read))
                .containsExactly(List.of("Ada", 1815, new BigDecimal(1815), 1, 1L, List.of("name", "Born", "n")));
    }

    @Test
    default void hostileValuesAreOnlyValues() {
        var hostile = List.of(
                "'; drop table \"authors\"; --", "$1", "$2", "?", "?1", ":x", "\\", "\"", "''", "$$", "/*", "😀", " ");
        for (var text : hostile) {
            var echoed =
                    query("select cast($1 as varchar) as \"a\", '$1 ?' as \"b\", cast($1 as varchar) as \"c\"", text);

            assertThat(all(echoed.maps()).getFirst())
                    .containsExactly(entry("a", text), entry("b", "$1 ?"), entry("c", text));
        }
        assertThat(all(query("select * from \"authors\"").as(Library.AUTHORS))).hasSize(3);
    }

    @Test
    default void aTextThatCannotBeStoredIsRefusedBeforeTheDatabase() {
        refused(
                query("select cast($1 as varchar)", "a\0b").maps(),
                "a text cannot be stored or asked for with U+0000 in it, here at index 1");
    }

    @Test
    default void listsAndNullsAreBoundWithTheirTypes() {
        assertThat(all(query("select * from \"authors\" where \"id\" = any ($1)", List.of(1L, 3L))
                        .as(Library.AUTHORS)))
                .hasSize(2);
        assertThat(all(query("select * from \"authors\" where \"id\" = any ($1)", Sql.list(DataType.LONG, List.of()))
                        .as(Library.AUTHORS)))
                .isEmpty();
        assertThat(all(query("select cast($1 as integer) as \"n\"", Sql.parameter(DataType.INTEGER, null))
                        .maps()))
                .containsExactly(java.util.Collections.singletonMap("n", null));
        assertThat(all(query("select cast($1 as varchar) as \"d\"", DayOfWeek.MONDAY)
                        .map(row -> row.get("d", DayOfWeek.class))))
                .containsExactly(DayOfWeek.MONDAY);
    }

    @Test
    default void mapsHaveClassesOfJavaOnly() {
        var row = all(query(
                                "select cast($1 as date) as \"date\", cast($2 as timestamp) as \"moment\","
                                        + " cast($3 as uuid) as \"uuid\", $4 as \"bytes\", $5 as \"list\", 1.5 as \"number\"",
                                LocalDate.of(1, 2, 3),
                                LocalDateTime.of(1969, 1, 1, 0, 0, 0, 1_000),
                                new UUID(1, 2),
                                new byte[] {1, 2},
                                List.of("a", "b"))
                        .maps())
                .getFirst();

        assertThat(row)
                .containsEntry("date", LocalDate.of(1, 2, 3))
                .containsEntry("moment", LocalDateTime.of(1969, 1, 1, 0, 0, 0, 1_000))
                .containsEntry("uuid", new UUID(1, 2))
                .containsEntry("list", List.of("a", "b"))
                .containsEntry("number", new BigDecimal("1.5"));
        assertThat((byte[]) row.get("bytes")).containsExactly(1, 2);
    }

    @Test
    default void whatTheResultDoesNotHaveIsNamed() {
        refused(
                query("select \"id\", \"name\" as \"nmae\", \"born\" from \"authors\"")
                        .as(Library.AUTHORS),
                "the result has no column `name`; did you mean `nmae`?");
        refused(
                query("select \"id\" from \"authors\"").map(row -> row.get("title", String.class)),
                "the result has no column `title`; it has `id`");
        refused(
                query("select \"id\" from \"authors\"").map(row -> row.get(1, Long.class)),
                "the result has no column at position 1; there are 1, from 0 on");
        refused(
                query("select \"id\", \"id\" from \"authors\"").maps(),
                "the result has 2 columns `id`; give each a name of its own with `as`");
        refused(
                query("select 1 as \"id\", null as \"name\", 2 as \"born\"").as(Library.AUTHORS),
                "the column `name` is null in a row, but `name` of Author never is");
    }

    @Test
    default void noValueIsReadAsWhatItIsNot() {
        refused(
                query("select 'x' as \"n\"").map(row -> row.get("n", Integer.class)),
                "the column `n` has a value of String, which cannot be read as Integer");
        refused(
                query("select 3000000000 as \"n\"").map(row -> row.get("n", Integer.class)),
                "the column `n` has a value of Long, which cannot be read as Integer");
        refused(
                query("select 1.5 as \"n\"").map(row -> row.get("n", Long.class)),
                "the column `n` has a value of BigDecimal, which cannot be read as Long");
        refused(
                query("select 1 as \"n\"").map(row -> row.get("n", Object.class)),
                "`java.lang.Object` is no type of a column; ask for a list or a type of your own with its `DataType`");
    }

    @Test
    default void statementsSayHowManyRowsTheyChanged() {
        var inserted = database()
                .execute(Sql.of(
                        "insert into \"loans\" values ($1, $2, $4), ($1, $3, $4)",
                        90L,
                        91L,
                        92L,
                        "'; delete from loans"));
        var deleted = database().execute(Sql.of("delete from \"loans\" where \"book_id\" = $1", 90L));

        assertThat(inserted.block(PATIENCE)).isEqualTo(2);
        assertThat(deleted.block(PATIENCE)).isEqualTo(2);
        assertThat(database()
                        .execute(Sql.of("create temporary table t1 (n int)"))
                        .block(PATIENCE))
                .isZero();
    }

    @Test
    default void aViolationIsNamed() {
        StepVerifier.create(database().execute(Sql.of("insert into \"authors\" values ($1, $2, $3)", 1L, "Ada", 1)))
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.UniqueViolation.class)
                        .hasMessage("there is already a row of the table `authors` with this `id`"
                                + " (constraint `authors_pkey`)"))
                .verify(PATIENCE);
    }

    @Test
    default void itIsPartOfTheTransaction() {
        var author = new Author(77L, "Nobody", null);
        var work = database()
                .transaction(tx -> tx.execute(Sql.of(
                                "insert into \"authors\" (\"id\", \"name\") values ($1, $2)",
                                author.id(),
                                author.name()))
                        .thenMany(tx.query(Sql.of("select * from \"authors\" where \"id\" = $1", author.id()))
                                .as(Library.AUTHORS))
                        .single()
                        .doOnNext(found -> assertThat(found).isEqualTo(author))
                        .then(database()
                                .query(Sql.of("select count(*) from \"authors\""))
                                .map(row -> row.get(0, Long.class))
                                .single())
                        .flatMap(count -> Mono.error(new IllegalStateException("there were " + count))));

        StepVerifier.create(work).expectErrorMessage("there were 4").verify(PATIENCE);
        assertThat(all(query("select * from \"authors\"").as(Library.AUTHORS))).hasSize(3);
    }

    @Test
    default void queriesOfJooqAreRun() {
        var author = DSL.table(DSL.name("authors")).as("a");
        var book = DSL.table(DSL.name("books")).as("b");
        var name = DSL.field(DSL.name("a", "name"), String.class);
        var pages = DSL.field(DSL.name("b", "pages"), Integer.class);
        var count = DSL.count().as("count");
        var query = DSL.select(name, DSL.sum(pages).as("sum"), count)
                .from(author)
                .join(book)
                .on(DSL.field(DSL.name("a", "id"), Long.class).eq(DSL.field(DSL.name("b", "author_id"), Long.class)))
                .where(name.in("Ada", "'; drop table \"authors\"; --", "Béla"))
                .groupBy(name)
                .orderBy(name)
                .limit(5);

        assertThat(all(database()
                        .query(Sql.of(query))
                        .map(row -> row.get("name", String.class)
                                + row.get("sum", Integer.class)
                                + row.get("count", Integer.class))))
                .containsExactly("Ada3002");
        assertThat(all(database()
                        .query(Sql.of(DSL.selectFrom(DSL.table(DSL.name("authors")))
                                .where(DSL.field(DSL.name("born"), Integer.class)
                                        .isNull())))
                        .as(Library.AUTHORS)))
                .containsExactly(Library.SOME_AUTHORS.get(1));
    }

    @Test
    default void jooqWritesDocumentsEnumsAndArrays() {
        var table = DSL.table(DSL.name("things"));
        var id = DSL.field(DSL.name("id"), SQLDataType.UUID);
        var document = DSL.field(DSL.name("document"), SQLDataType.JSON);
        var tags = DSL.field(DSL.name("tags"), SQLDataType.VARCHAR.array());
        Field<DayOfWeek> day = DSL.field(DSL.name("day"), SQLDataType.VARCHAR.asConvertedDataType(new DayConverter()));
        var none = new UUID(0, 1);
        var some = new UUID(0, 2);
        var insert = DSL.insertInto(table, id, document, tags, day)
                .values(none, null, null, null)
                .values(some, JSON.json("{\"a\": \"it's $1\"}"), new String[] {"x", "y,z"}, DayOfWeek.FRIDAY);
        var read = DSL.select(id, document, tags, day).from(table).where(day.eq(DayOfWeek.FRIDAY));

        var row = database()
                .execute(Sql.of(DSL.createTableIfNotExists(table).columns(id, document, tags, day)))
                .then(database().execute(Sql.of(DSL.deleteFrom(table))))
                .then(database().execute(Sql.of(insert)))
                .doOnNext(count -> assertThat(count).isEqualTo(2))
                .thenMany(database().query(Sql.of(read)).map(found -> found))
                .single()
                .block(PATIENCE);

        assertThat(row.get("id", UUID.class)).isEqualTo(some);
        assertThat(row.get("document", Json.class).text().replace(" ", "")).isEqualTo("{\"a\":\"it's$1\"}");
        assertThat(row.get("tags", new ListOf<>(DataType.TEXT))).containsExactly("x", "y,z");
        assertThat(row.get("day", DayOfWeek.class)).isEqualTo(DayOfWeek.FRIDAY);
    }

    final class DayConverter extends org.jooq.impl.EnumConverter<String, DayOfWeek> {
        private static final long serialVersionUID = 1L;

        DayConverter() {
            super(String.class, DayOfWeek.class, DayOfWeek::name);
        }
    }

    @Test
    default void aHundredThousandRowsAreStreamed() {
        StepVerifier.create(database()
                        .query(numbers(100_000))
                        .map(row -> row.get("n", Integer.class))
                        .limitRate(500)
                        .scan((previous, n) -> n == previous + 1 ? n : -1)
                        .last())
                .expectNext(100_000)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    default void whoeverStopsReadingCostsNobodyAConnection() {
        for (int i = 0; i < 30; i++) {
            StepVerifier.create(database().query(numbers(100_000)).maps().take(3))
                    .expectNextCount(3)
                    .expectComplete()
                    .verify(PATIENCE);
        }
        StepVerifier.create(database().ping()).expectComplete().verify(PATIENCE);
    }

    @Test
    default void eachSubscriptionRunsItAnew() {
        var count = query("select count(*) as n from \"loans\"").map(row -> row.get("n", Long.class));

        assertThat(all(count)).isEqualTo(all(count));
    }
}
