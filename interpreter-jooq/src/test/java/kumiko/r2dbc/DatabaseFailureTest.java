package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import kumiko.algebra.Query;
import kumiko.jooq.Sql;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import kumiko.r2dbc.Library.Author;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What can go wrong in a database, and what its caller is told. */
class DatabaseFailureTest {

    record Row(Long id) {}

    private static final Model<Row> SLEEPERS = model("sleepers");
    private static final Model<Row> ABSENT = model("absent");

    private static String url;

    private static Model<Row> model(String table) {
        return Model.builder(Row.class, table)
                .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
                .build(RowCodec.of(row -> new Object[] {row.id()}, values -> new Row((Long) values[0])));
    }

    @BeforeAll
    static void load() {
        url = PostgresServer.newDatabase();
        PostgresServer.execute(url, "create view sleepers as select length(pg_sleep(60)::text)::bigint as id");
    }

    private static <E extends DatabaseException> void fails(Publisher<?> work, Class<E> type, Consumer<E> expected) {
        StepVerifier.create(work)
                .expectErrorSatisfies(failure -> {
                    assertThat(failure).isInstanceOf(type);
                    expected.accept(type.cast(failure));
                })
                .verify(Duration.ofSeconds(30));
    }

    private static void cannotConnect(String address) {
        try (var database = Database.connect(address)) {
            fails(
                    Repo.of(Library.AUTHORS, database).all(),
                    DatabaseException.Broken.class,
                    failure -> assertThat(failure).hasMessageStartingWith("cannot connect to the database: "));
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedSaysSo() {
        cannotConnect(url.replace(":" + PostgresServer.port() + "/", ":1/"));
        cannotConnect(url.replace("/test", "/missing"));
        cannotConnect(url.replace("postgres:postgres@", "stranger:wrong@"));
        cannotConnect("r2dbc:h2:file:///dev/null/no/such/directory");
    }

    @Test
    void aStatementThatTheServerRefusesIsNamedWithItsQuery() {
        try (var database = Database.connect(url)) {
            var query = Query.all(ABSENT).where("id", 1);
            fails(Repo.of(ABSENT, database).run(query), DatabaseException.Broken.class, failure -> {
                assertThat(failure.sqlState()).contains("42P01");
                assertThat(failure.sql())
                        .hasValueSatisfying(sql -> assertThat(sql).startsWith("select"));
                assertThat(failure.query()).isEqualTo(Optional.of(query));
            });
        }
    }

    @Test
    void aTableThatIsMissingIsNamedWithTheCure() {
        for (var address : List.of(url, "r2dbc:h2:mem:///absent")) {
            try (var database = Database.connect(address)) {
                fails(
                        Repo.of(ABSENT, database).all(),
                        DatabaseException.Broken.class,
                        failure -> assertThat(failure)
                                .hasMessageStartingWith("a table is missing, which `createTables` would create")
                                .hasMessageContaining("absent"));
            }
        }
    }

    @Test
    void aStatementThatTakesTooLongIsATimeout() {
        try (var database = Database.connect(
                url, DatabaseOptions.DEFAULT.withPoolSize(1).withStatementTimeout(Duration.ofMillis(100)))) {
            for (int i = 0; i < 3; i++) {
                fails(
                        Repo.of(SLEEPERS, database).all(),
                        DatabaseException.Timeout.class,
                        failure -> assertThat(failure.sqlState()).contains("57014"));
            }
        }
    }

    @Test
    void aConnectionThatIsNeverFreeIsATimeout() {
        var options = DatabaseOptions.DEFAULT.withPoolSize(1).withAcquireTimeout(Duration.ofMillis(200));
        try (var database = Database.connect(url, options)) {
            var holder = Repo.of(SLEEPERS, database).all().subscribe();
            fails(
                    Repo.of(SLEEPERS, database).all(),
                    DatabaseException.Timeout.class,
                    failure -> assertThat(failure)
                            .hasMessageStartingWith("no connection for 200ms: all 1 of the pool are in use"));
            holder.dispose();
        }
    }

    /** Connections come at the moment in which nobody waits for them any more. */
    @Test
    void aConnectionThatComesTooLateIsFreeForOthers() {
        var options = DatabaseOptions.DEFAULT.withPoolSize(2).withAcquireTimeout(Duration.ofMillis(50));
        try (var database = Database.connect(url, options)) {
            assertThat(nap(database, 1).retry(20).block(Duration.ofMinutes(1))).isTrue();
            var answers = Flux.range(0, 1_000)
                    .flatMap(i -> nap(database, 5).onErrorReturn(DatabaseException.Timeout.class, false), 40)
                    .collectList()
                    .block(Duration.ofMinutes(1));
            var both = Flux.range(0, 2).flatMap(i -> nap(database, 500).retry(3), 2);

            assertThat(answers).contains(true, false);
            assertThat(both.collectList().block(Duration.ofMinutes(1))).containsExactly(true, true);
        }
    }

    private static Mono<Boolean> nap(Database database, int milliseconds) {
        return database.query(Sql.of("select length(cast(pg_sleep($1) as text))", milliseconds / 1e3))
                .map(row -> true)
                .single();
    }

    @Test
    void aKeyThatIsThereAlreadyIsAUniqueViolation() {
        for (var address : List.of(PostgresServer.newDatabase(), "r2dbc:h2:mem:///violation")) {
            try (var database = Database.connect(address)) {
                Loading.load(database);
                fails(
                        Repo.of(Library.AUTHORS, database).insertAll(List.of(new Author(1L, "Ada", null))),
                        DatabaseException.UniqueViolation.class,
                        failure -> {
                            assertThat(failure.sqlState()).contains("23505");
                            assertThat(failure.sql()).isPresent();
                        });
            }
        }
    }

    @Test
    void aClosedDatabaseSaysSo() {
        var database = Database.connect(url);
        database.close();

        fails(
                Repo.of(Library.AUTHORS, database).all(),
                DatabaseException.Broken.class,
                failure -> assertThat(failure).hasMessageStartingWith("cannot connect to the database: "));
    }

    @Test
    void aFailureOfTheRecordItselfIsLeftAsItIs() {
        var strict = Model.builder(Author.class, "authors")
                .column(Library.AUTHOR_ID)
                .column(Library.NAME)
                .column(Library.BORN)
                .build(RowCodec.<Author>of(
                        author -> new Object[] {author.id(), author.name(), author.born()}, values -> {
                            throw new NoSuchElementException("no such author");
                        }));
        try (var database = Database.connect("r2dbc:h2:mem:///strict")) {
            Loading.load(database);
            StepVerifier.create(Repo.of(strict, database).oneOrNone(Query.all(strict)))
                    .verifyError(NoSuchElementException.class);
        }
    }
}
