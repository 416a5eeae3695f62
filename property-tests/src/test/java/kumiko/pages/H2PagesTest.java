package kumiko.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kumiko.plan.TextSearch;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class H2PagesTest implements DatabasePages {

    private static String url = "";

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void connect() {
        url = "r2dbc:h2:mem:///pages_and_searches";
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
    void fullTextSearchIsNotThere() {
        var options = DatabaseOptions.DEFAULT.withSearch(TextSearch.fullText("english"));
        assertThatThrownBy(() -> Database.connect(url, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "H2 has no full text search of its own; leave DatabaseOptions.search at TextSearch.CONTAINS,"
                                + " or use PostgreSQL");
    }
}
