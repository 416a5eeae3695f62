package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kumiko.algebra.Query;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Where a repository without a database of its own looks for one. */
class ChosenDatabaseTest {

    private final Repo<Library.Author> authors = Repo.of(Library.AUTHORS);
    private final Query<Library.Author> all = Query.all(Library.AUTHORS);

    @Test
    void theOneInTheContextComesBeforeTheDefault() {
        try (var full = loaded("full");
                var empty = Database.connect("r2dbc:h2:mem:///empty")) {
            empty.createTables(Library.AUTHORS).block();
            empty.setDefault();

            StepVerifier.create(authors.count(all)).expectNext(0L).verifyComplete();
            StepVerifier.create(authors.count(all).contextWrite(context -> context.put(Database.CONTEXT_KEY, full)))
                    .expectNext(3L)
                    .verifyComplete();
            StepVerifier.create(authors.all().contextWrite(context -> context.put(Database.CONTEXT_KEY, full)))
                    .expectNextCount(3)
                    .verifyComplete();
        }
    }

    @Test
    void withoutAnyItSaysWhatToDo() {
        StepVerifier.create(authors.all())
                .verifyErrorMessage("no database for Author: pass one to repo(database), put one into Reactor's context"
                        + " under Database.CONTEXT_KEY, or call setDefault() on one");
        assertThatThrownBy(() -> authors.plan(all)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClosedDatabaseIsNoDefaultAnyMore() {
        var database = loaded("closed");
        database.setDefault();
        database.close();

        StepVerifier.create(authors.all()).verifyError(IllegalStateException.class);
    }

    @Test
    void aDatabaseThatIsNeitherIsRefused() {
        assertThatThrownBy(() -> Database.connect("r2dbc:mysql://localhost/test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`mysql` is not supported; use `h2` or `postgresql`");
        assertThatThrownBy(() -> Database.connect("jdbc:h2:mem:test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("r2dbc:");
    }

    @Test
    void theStatementThatWouldRunIsShown() {
        try (var database = loaded("shown")) {
            var plan = Repo.of(Library.AUTHORS, database)
                    .plan(all.where("name__like", "A%").limit(3));

            assertThat(plan.sql()).startsWith("select").contains("like").doesNotContain("A%");
            assertThat(plan.values()).containsExactly("A%", 3L);
        }
    }

    private static Database loaded(String name) {
        var database = Database.connect("r2dbc:h2:mem:///" + name);
        Loading.load(database);
        return database;
    }
}
