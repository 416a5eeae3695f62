package kumiko.r2dbc;

import java.time.Duration;

/** Creates the tables of the library and fills them. */
final class Loading {

    private Loading() {}

    static void load(Database database) {
        database.createTables(Library.AUTHORS, Library.BOOK_MODEL, Library.LOANS)
                .then(Repo.of(Library.AUTHORS, database).insertAll(Library.SOME_AUTHORS))
                .then(Repo.of(Library.BOOK_MODEL, database).insertAll(Library.SOME_BOOKS))
                .then(Repo.of(Library.LOANS, database).insertAll(Library.SOME_LOANS))
                .block(Duration.ofSeconds(60));
    }
}
