package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import kumiko.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class H2DatabaseTest implements DatabaseAgreement, RepoContract {

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect("r2dbc:h2:mem:///agreement");
        Loading.load(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, database);
    }

    @Override
    public Database database() {
        return database;
    }

    /** Its driver computes where it is subscribed to. */
    @Test
    void itRunsOnAThreadThatMayBlock() {
        StepVerifier.create(Repo.of(Library.AUTHORS, database)
                        .all()
                        .map(author -> Thread.currentThread())
                        .distinct())
                .assertNext(thread -> assertThat(thread.getName()).startsWith("kumiko-h2"))
                .verifyComplete();
    }
}
