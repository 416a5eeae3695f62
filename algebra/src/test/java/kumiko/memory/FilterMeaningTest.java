package kumiko.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.memory.Library.Author;
import kumiko.memory.Library.Authors;
import kumiko.memory.Library.Book;
import kumiko.memory.Library.Books;
import kumiko.memory.Library.Tag;
import kumiko.memory.Library.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann is mentored by Bob; Cid has neither name nor age. Ann wrote books 1 and 2, Bob wrote 3, nobody wrote 4. */
class FilterMeaningTest {

    private final MemoryDatabase database = MemoryDatabase.empty();

    @BeforeEach
    void insertRows() {
        database.insert(
                Library.AUTHORS,
                new Author(1L, "Ann", 30, 2L, null),
                new Author(2L, "Bob", 50, null, null),
                new Author(3L, null, null, null, null));
        var books = database.insert(
                Library.BOOKS,
                new Book(1L, 1L, "Alpha", 5),
                new Book(2L, 1L, "Beta", 1),
                new Book(3L, 2L, "Gamma", 3),
                new Book(4L, null, "Delta", null));
        var tags = database.insert(Library.TAGS, new Tag(1L, "new"), new Tag(2L, "old"));
        database.link(Library.BOOK_TAGS, books.get(0), tags.get(0));
        database.link(Library.BOOK_TAGS, books.get(1), tags.get(0));
        database.link(Library.BOOK_TAGS, books.get(1), tags.get(1));
    }

    @Test
    void nullSatisfiesNoComparison() {
        assertThat(authors(Authors.AGE.greaterThan(0))).containsExactly(1L, 2L);
        assertThat(authors(Authors.AGE.isNot(30))).containsExactly(2L);
        assertThat(authors(Authors.AGE.in(30))).containsExactly(1L);
        assertThat(authors(Authors.AGE.notIn(30))).containsExactly(2L);
        assertThat(authors(Authors.AGE.between(0, 100))).containsExactly(1L, 2L);
        assertThat(authors(Authors.NAME.contains(""))).containsExactly(1L, 2L);
        assertThat(authors(Authors.NAME.like("%"))).containsExactly(1L, 2L);
        assertThat(authors(Authors.NAME.isIgnoringCase("ANN"))).containsExactly(1L);
        assertThat(authors(Authors.AGE.is(Authors.AGE))).containsExactly(1L, 2L);
    }

    @Test
    void onlyIsNullSeesNull() {
        assertThat(authors(Authors.AGE.isNull())).containsExactly(3L);
        assertThat(authors(Authors.AGE.is((Integer) null))).containsExactly(3L);
        assertThat(authors(Authors.AGE.isNot((Integer) null))).containsExactly(1L, 2L);
    }

    @Test
    void theNegationHoldsWhereNullIs() {
        assertThat(authors(Authors.AGE.greaterThan(40).not())).containsExactly(1L, 3L);
        assertThat(authors(Authors.AGE.isNot(30).not())).containsExactly(1L, 3L);
        assertThat(authors(Authors.NAME.contains("A").not())).containsExactly(2L, 3L);
        assertThat(authors(Authors.AGE.notIn(30).not())).containsExactly(1L, 3L);
    }

    @Test
    void allOfNothingIsEverythingAndAnyOfNothingIsNothing() {
        assertThat(authors(Filter.allOf(List.of()))).containsExactly(1L, 2L, 3L);
        assertThat(authors(Filter.anyOf(List.of()))).isEmpty();
        assertThat(authors(Authors.AGE.in(List.of()))).isEmpty();
        assertThat(authors(Authors.AGE.notIn(List.of()))).containsExactly(1L, 2L);
    }

    @Test
    void aPathOverAnAbsentRowIsNullAndRemovesNoRow() {
        var mentorAge = Authors.MENTOR.attribute(Library.AGE);

        assertThat(authors(mentorAge.atLeast(50))).containsExactly(1L);
        assertThat(authors(mentorAge.isNot(1))).containsExactly(1L);
        assertThat(authors(mentorAge.isNull())).containsExactly(2L, 3L);
        assertThat(authors(mentorAge.is(50).or(Authors.AGE.is(50)))).containsExactly(1L, 2L);
    }

    @Test
    void aPathOverSeveralRelationsToOneEndsWhereTheyDo() {
        assertThat(books(Books.AUTHOR
                        .then(Library.MENTOR)
                        .attribute(Library.NAME)
                        .is("Bob")))
                .containsExactly(1L, 2L);
    }

    @Test
    void aFilterHasAnyNumberOfOperands() {
        var many = Vector.range(0, 100_000).map(i -> Books.RATING.is(1_000 + i));

        assertThat(books(Filter.anyOf(many.append(Books.TITLE.is("Alpha"))))).containsExactly(1L);
        assertThat(books(Filter.anyOf(many).not().and(Books.TITLE.is("Alpha")))).containsExactly(1L);
    }

    @Test
    void aRelationToManyMeansSomeRelatedRowAndRepeatsNone() {
        assertThat(authors(Authors.BOOKS.some(Books.RATING.atLeast(1)))).containsExactly(1L, 2L);
        assertThat(authors(Authors.BOOKS.some(Books.RATING.atLeast(4)))).containsExactly(1L);
        assertThat(database.count(Query.all(Library.AUTHORS).where(Authors.BOOKS.isNotEmpty())))
                .isEqualTo(2);
    }

    @Test
    void oneConditionSpeaksOfTheSameRelatedRowAndTwoDoNot() {
        var alpha = Books.TITLE.is("Alpha");
        var bad = Books.RATING.is(1);

        assertThat(authors(Authors.BOOKS.some(alpha.and(bad)))).isEmpty();
        assertThat(authors(Authors.BOOKS.some(alpha).and(Authors.BOOKS.some(bad))))
                .containsExactly(1L);
    }

    @Test
    void everyAndNoneHoldWhereThereIsNoRelatedRow() {
        assertThat(authors(Authors.BOOKS.every(Books.RATING.atLeast(3)))).containsExactly(2L, 3L);
        assertThat(authors(Authors.BOOKS.none(Books.RATING.atLeast(4)))).containsExactly(2L, 3L);
        assertThat(authors(Authors.BOOKS.isEmpty())).containsExactly(3L);
    }

    @Test
    void aRelationThroughAJoinTableIsSeenFromBothSides() {
        assertThat(books(Books.TAGS.some(Tags.LABEL.is("new")))).containsExactly(1L, 2L);
        assertThat(books(Books.TAGS.isEmpty())).containsExactly(3L, 4L);
        assertThat(database.run(Query.all(Library.TAGS).where(Tags.BOOKS.some(Books.TITLE.is("Beta")))))
                .extracting(Tag::label)
                .containsExactly("new", "old");
    }

    @Test
    void relationsToManyNest() {
        assertThat(authors(Authors.BOOKS.some(Books.TAGS.some(Tags.LABEL.is("old")))))
                .containsExactly(1L);
    }

    private List<Long> authors(Filter<Author> filter) {
        return database.run(Query.all(Library.AUTHORS).where(filter)).stream()
                .map(author -> Objects.requireNonNull(author.id()))
                .toList();
    }

    private List<Long> books(Filter<Book> filter) {
        return database.run(Query.all(Library.BOOKS).where(filter)).stream()
                .map(book -> Objects.requireNonNull(book.id()))
                .toList();
    }
}
