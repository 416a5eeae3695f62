package kumiko.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.agreement.Topics;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every interpreter finds the rows that the tables of {@code docs/semantics.md} show. {@code -Dgolden.update=true} writes
 * the tables anew.
 */
class SemanticsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DOCUMENT = Path.of("..", "docs", "semantics.md");

    private static Database h2;
    private static Database postgres;
    private static MemoryDatabase memory;

    @BeforeAll
    static void load() {
        memory = MemoryDatabase.empty();
        memory.insert(People.MODEL, MeaningTables.PEOPLE);
        memory.insert(Papers.MODEL, MeaningTables.PAPERS);
        memory.insert(Shelves.MODEL, MeaningTables.SHELVES);
        h2 = load("r2dbc:h2:mem:///semantics");
        postgres = load(PostgresServer.newDatabase());
    }

    private static Database load(String url) {
        var database = Database.connect(url);
        database.createTables(People.MODEL, Papers.MODEL, Topics.MODEL, Shelves.MODEL)
                .then(People.repo(database).insertAll(MeaningTables.PEOPLE))
                .then(Papers.repo(database).insertAll(MeaningTables.PAPERS))
                .then(Shelves.repo(database).insertAll(MeaningTables.SHELVES))
                .block(PATIENCE);
        return database;
    }

    @AfterAll
    static void close() {
        h2.close();
        postgres.close();
    }

    static List<MeaningTable<?>> tables() {
        return MeaningTables.all();
    }

    private static <R> List<Repo<R>> repos(Model<R> model) {
        return List.of(Repo.of(model, memory), Repo.of(model, h2), Repo.of(model, postgres));
    }

    private static <R> List<Repo<R>> repos(MeaningTable<R> table) {
        var model = table.model();
        return table.onH2() ? repos(model) : List.of(Repo.of(model, memory), Repo.of(model, postgres));
    }

    @ParameterizedTest
    @MethodSource("tables")
    <R> void theDocumentShowsWhatEveryInterpreterFinds(MeaningTable<R> table) throws IOException {
        for (var repo : repos(table)) {
            var found = table.conditions().stream()
                    .map(condition -> keys(repo, table.query(condition)))
                    .toList();
            assertThat(documented(table.title(), table.markdown(found))).isEqualTo(table.markdown(found));
        }
    }

    @Test
    void anAggregationMeansTheSameOfARelationAndOfAQuery() throws IOException {
        for (int i = 0; i < repos(People.MODEL).size(); i++) {
            var people = AggregateTable.ofRelations(repos(People.MODEL).get(i));
            assertThat(documented(AggregateTable.TITLE, people)).isEqualTo(people);
            assertThat(AggregateTable.ofQueries(repos(Papers.MODEL).get(i))).isEqualTo(people);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    <R> void aConditionAndItsNegationPartitionTheRows(MeaningTable<R> table) {
        for (var repo : repos(table)) {
            for (var condition : table.conditions()) {
                var query = table.query(condition);
                var negation = Query.all(table.model()).where(query.filter().not());
                var all = Stream.concat(keys(repo, query).stream(), keys(repo, negation).stream());
                assertThat(all)
                        .as(condition)
                        .containsExactlyInAnyOrderElementsOf(
                                LongStream.rangeClosed(1, table.rows().size())
                                        .boxed()
                                        .toList());
            }
        }
    }

    private static <R> List<Long> keys(Repo<R> repo, Query<R> query) {
        var key = query.model().key().get(0);
        return Objects.requireNonNull(repo.run(query)
                .map(row -> (Long) Objects.requireNonNull(query.model().value(row, key)))
                .collectList()
                .block(PATIENCE));
    }

    /** {@return the table that stands under the title in the document} */
    private static String documented(String title, String found) throws IOException {
        var document = Files.readString(DOCUMENT);
        var place = Pattern.compile("(?<=\\n### " + title + "\\n\\n)(\\|[^\\n]*\\n)+")
                .matcher(document);
        assertThat(place.find()).as("a table under the title " + title).isTrue();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document.substring(0, place.start()) + found + document.substring(place.end()));
            return found;
        }
        return place.group();
    }
}
