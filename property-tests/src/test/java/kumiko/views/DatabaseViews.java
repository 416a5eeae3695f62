package kumiko.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What views show of the rows of a database, which has new tables for each test. */
interface DatabaseViews extends ViewContract {

    Model<?>[] MODELS = {Firms.MODEL, Authors.MODEL, Profiles.MODEL, Posts.MODEL, Comments.MODEL, Tags.MODEL};

    /** Two rows at a time have what they load fetched. */
    DatabaseOptions OPTIONS = DatabaseOptions.DEFAULT.withWindowSize(2);

    Database database();

    static Database created(String url) {
        var database = Database.connect(url, OPTIONS);
        database.createTables(MODELS).block(PATIENCE);
        return database;
    }

    @AfterEach
    default void close() {
        database().close();
    }

    @Override
    default <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, database());
    }

    @Test
    default void aTransactionShowsWhatItHasWritten() {
        var shown = database()
                .transaction(tx -> Repo.of(Posts.MODEL, tx)
                        .execute(Posts.where("id", 3).update("title", "Pegs"))
                        .thenMany(Repo.of(Authors.MODEL, tx)
                                .run(Authors.sort("id").as(Cards.Levels.class)))
                        .collectList())
                .block(PATIENCE);

        assertThat(Objects.requireNonNull(shown).get(1).written())
                .extracting(Cards.PostCard::title)
                .containsExactly("Pegs");
    }

    @Test
    default void eachRelationToManyRowsTakesOneStatement() {
        assertThat(repo(Authors.MODEL)
                        .plan(Authors.all().as(Cards.Levels.class))
                        .count())
                .isEqualTo(5);
        assertThat(repo(Posts.MODEL).plan(Posts.all().as(Cards.Nested.class)).count())
                .isEqualTo(2);
    }
}
