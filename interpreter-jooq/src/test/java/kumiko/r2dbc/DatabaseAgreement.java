package kumiko.r2dbc;

import static kumiko.r2dbc.Library.AUTHORS;
import static kumiko.r2dbc.Library.AUTHOR_BOOKS;
import static kumiko.r2dbc.Library.AUTHOR_BORN;
import static kumiko.r2dbc.Library.AUTHOR_NAME;
import static kumiko.r2dbc.Library.BOOK_AUTHOR_NAME;
import static kumiko.r2dbc.Library.BOOK_MODEL;
import static kumiko.r2dbc.Library.BOOK_PAGES;
import static kumiko.r2dbc.Library.BOOK_TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Library.Author;
import kumiko.r2dbc.Library.Book;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What a database answers is what the interpreter in memory answers, row for row. */
interface DatabaseAgreement {

    Database database();

    private void agrees(Query<Author> query) {
        var memory = MemoryDatabase.empty();
        memory.insert(AUTHORS, Library.SOME_AUTHORS);
        memory.insert(BOOK_MODEL, Library.SOME_BOOKS);
        expect(Repo.of(AUTHORS, database()).run(query), memory.run(query));
    }

    private void agreesOnBooks(Query<Book> query) {
        var memory = MemoryDatabase.empty();
        memory.insert(AUTHORS, Library.SOME_AUTHORS);
        memory.insert(BOOK_MODEL, Library.SOME_BOOKS);
        expect(Repo.of(BOOK_MODEL, database()).run(query), memory.run(query));
    }

    private static <R> void expect(Flux<R> actual, List<R> expected) {
        StepVerifier.create(actual.collectList())
                .assertNext(rows -> assertThat(rows).containsExactlyElementsOf(expected))
                .verifyComplete();
    }

    private static Query<Author> authors(Filter<Author> filter) {
        return Query.all(AUTHORS).where(filter).sort(AUTHOR_NAME.asc());
    }

    private static Query<Book> books(Filter<Book> filter) {
        return Query.all(BOOK_MODEL).where(filter).sort(BOOK_TITLE.asc());
    }

    @Test
    default void comparisonsAndTheirNegations() {
        for (var filter : List.of(
                AUTHOR_BORN.is(1815),
                AUTHOR_BORN.isNot(1815),
                AUTHOR_BORN.atLeast(1850),
                AUTHOR_BORN.between(1800, 1840),
                AUTHOR_BORN.in(1815, 1816),
                AUTHOR_BORN.notIn(1815),
                AUTHOR_BORN.isNull(),
                AUTHOR_BORN.plus(Integer.MAX_VALUE).greaterThan(5))) {
            agrees(authors(filter));
            agrees(authors(filter.not()));
        }
    }

    @Test
    default void textsAreMatchedLiterallyUnlessAPatternIsAskedFor() {
        for (var filter : List.of(
                BOOK_TITLE.contains("%"),
                BOOK_TITLE.contains("_"),
                BOOK_TITLE.like("%e%"),
                BOOK_TITLE.like("100\\% %"),
                BOOK_TITLE.startsWithIgnoringCase("LETTERS"),
                BOOK_TITLE.endsWith("s"),
                BOOK_TITLE.matches("^[A-L]"),
                BOOK_TITLE.matchesIgnoringCase("^s"),
                BOOK_TITLE.isIgnoringCase("SKETCHES"))) {
            agreesOnBooks(books(filter));
            agreesOnBooks(books(filter.not()));
        }
    }

    @Test
    default void caseIsFoldedByTheSimpleMappingAndLengthCountsCharacters() {
        agrees(authors(AUTHOR_NAME.containsIgnoringCase("ΣΟΦΊΑ")));
        agrees(authors(AUTHOR_NAME.isIgnoringCase("BÉLA")));
        agrees(authors(AUTHOR_NAME.length().is(7)));
    }

    @Test
    default void anAbsentRelatedRowIsNull() {
        for (var filter : List.of(BOOK_AUTHOR_NAME.is("Ada"), BOOK_AUTHOR_NAME.isNull())) {
            agreesOnBooks(books(filter));
            agreesOnBooks(books(filter.not()));
            agreesOnBooks(books(filter.or(BOOK_PAGES.lessThan(20))));
        }
    }

    @Test
    default void aConditionOnManyRowsRepeatsNoRow() {
        for (var filter : List.of(
                AUTHOR_BOOKS.isEmpty(),
                AUTHOR_BOOKS.some(BOOK_TITLE.contains("e")),
                AUTHOR_BOOKS.every(BOOK_PAGES.atLeast(80)),
                AUTHOR_BOOKS.count().atLeast(2L),
                AUTHOR_BOOKS.max(BOOK_PAGES).greaterThan(100))) {
            agrees(authors(filter));
            agrees(authors(filter.not()));
        }
    }

    @Test
    default void ordersAndSlices() {
        agrees(Query.all(AUTHORS).sort(AUTHOR_BORN.asc()));
        agrees(Query.all(AUTHORS).sort(AUTHOR_BORN.desc()).limit(2));
        agrees(Query.all(AUTHORS).sort(AUTHOR_BORN.asc().nullsFirst()).offset(1));
        agreesOnBooks(Query.all(BOOK_MODEL).sort(BOOK_AUTHOR_NAME.desc(), BOOK_TITLE.asc()));
        agreesOnBooks(Query.all(BOOK_MODEL).limit(2).offset(1));
    }

    @Test
    default void countsAndExistence() {
        var repo = Repo.of(BOOK_MODEL, database());

        StepVerifier.create(repo.count(Query.all(BOOK_MODEL))).expectNext(4L).verifyComplete();
        StepVerifier.create(repo.count(Query.all(BOOK_MODEL).limit(3)))
                .expectNext(3L)
                .verifyComplete();
        StepVerifier.create(repo.exists(books(BOOK_PAGES.greaterThan(1000))))
                .expectNext(false)
                .verifyComplete();
        StepVerifier.create(repo.exists(books(BOOK_PAGES.greaterThan(100))))
                .expectNext(true)
                .verifyComplete();
    }

    @Test
    default void insertingAKeyTwiceIsAUniqueViolation() {
        var repo = Repo.of(AUTHORS, database());

        StepVerifier.create(repo.insertAll(Library.SOME_AUTHORS)).verifyError(DatabaseException.UniqueViolation.class);
    }
}
