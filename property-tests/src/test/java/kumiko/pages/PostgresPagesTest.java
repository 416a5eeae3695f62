package kumiko.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kumiko.algebra.Query;
import kumiko.plan.TextSearch;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresPagesTest implements DatabasePages {

    private static String url = "";

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void connect() {
        url = PostgresServer.newDatabase();
        database = Database.connect(url);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public String url() {
        return url;
    }

    @Test
    void fullTextSearchFindsStemsAndTakesTheTermAsSearchEnginesDo() {
        var options = DatabaseOptions.DEFAULT.withSearch(TextSearch.fullText("english"));
        try (var other = Database.connect(url, options)) {
            var samples = Samples.repo(other);
            assertThat(ids(samples, Samples.all().search("word"))).containsExactly(6L, 7L, 8L);
            assertThat(ids(samples, Samples.all().search("wor"))).isEmpty();
            assertThat(ids(samples, Samples.all().search("\"two words\""))).containsExactly(6L, 7L);
            assertThat(ids(samples, Samples.all().search("words -comma or 日本"))).containsExactly(4L, 6L, 7L, 8L);
            assertThat(ids(
                            samples,
                            Samples.where(Samples.all().search("word").filter().not())))
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 9L);
            assertThat(ids(samples, Samples.all().search("word", "children___text")))
                    .containsExactly(6L);
            assertThat(ids(samples, Samples.all().search("word", "parent___parent___text")))
                    .containsExactly(6L, 7L, 8L);
            assertThat(ids(samples, Samples.all().search("'; drop table samples; --")))
                    .isEmpty();
            var plan = samples.plan(Samples.all().search("word", "text", "parent___text", "children___text"));
            assertThat(plan.sql())
                    .isEqualTo("select " + columns("s0")
                            + " from \"samples\" as \"s0\" left outer join \"samples\" as \"s1\""
                            + " on (\"s1\".\"id\" = \"s0\".\"parent_id\" and \"s1\".\"deleted_at\" is null)"
                            + " where ((to_tsvector('english', coalesce(\"s0\".\"text\", '') || ' ' || coalesce(\"s1\".\"text\", ''))"
                            + " @@ websearch_to_tsquery('english', $1)"
                            + " or exists (select 1 from \"samples\" as \"s3\" where (\"s3\".\"parent_id\" = \"s0\".\"id\""
                            + " and to_tsvector('english', coalesce(\"s3\".\"text\", '')) @@ websearch_to_tsquery('english', $2)"
                            + " and \"s3\".\"deleted_at\" is null)))"
                            + " and \"s0\".\"deleted_at\" is null)");
            assertThat(plan.values()).containsExactly("word", "word");
        }
        assertThatThrownBy(() -> TextSearch.fullText("english'"))
                .hasMessageContaining("is no name of a text search configuration");
    }

    private static List<Long> ids(Repo<Sample> repo, Query<Sample> query) {
        return Objects.requireNonNull(
                repo.run(query.sort("id")).map(Sample::id).collectList().block(PATIENCE));
    }

    private static String columns(String alias) {
        return Samples.MODEL.columns().stream()
                .map(column -> "\"" + alias + "\".\"" + column.column() + "\"")
                .collect(Collectors.joining(", "));
    }
}
