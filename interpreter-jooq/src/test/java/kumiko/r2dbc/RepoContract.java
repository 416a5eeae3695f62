package kumiko.r2dbc;

import static kumiko.r2dbc.Library.AUTHORS;
import static kumiko.r2dbc.Library.AUTHOR_BORN;
import static kumiko.r2dbc.Library.AUTHOR_NAME;
import static kumiko.r2dbc.Library.BOOK_MODEL;
import static kumiko.r2dbc.Library.SOME_AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.Model;
import kumiko.r2dbc.Library.Author;
import kumiko.r2dbc.Library.Loan;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a repository answers, whatever is behind it. */
interface RepoContract {

    <R> Repo<R> repo(Model<R> model);

    private Repo<Author> authors() {
        return repo(AUTHORS);
    }

    private static Query<Author> inOrder() {
        return Query.all(AUTHORS).sort(AUTHOR_NAME.asc());
    }

    private static <T> void answers(Mono<T> answer, T expected) {
        StepVerifier.create(answer).expectNext(expected).verifyComplete();
    }

    private static void isEmpty(Mono<?> answer) {
        StepVerifier.create(answer).verifyComplete();
    }

    private static void fails(Mono<?> answer, Class<? extends Throwable> type, String message) {
        StepVerifier.create(answer)
                .expectErrorSatisfies(
                        failure -> assertThat(failure).isInstanceOf(type).hasMessageContaining(message))
                .verify();
    }

    @Test
    default void allAreThere() {
        answers(authors().all().collectList().map(List::size), SOME_AUTHORS.size());
        answers(authors().count(inOrder()), 3L);
        answers(authors().exists(inOrder()), true);
        answers(authors().exists(inOrder().limit(0)), false);
    }

    @Test
    default void theFirstIsTheFirstInTheQuerysOrder() {
        answers(authors().first(inOrder()), SOME_AUTHORS.get(0));
        answers(authors().first(inOrder().offset(1)), SOME_AUTHORS.get(1));
        isEmpty(authors().first(inOrder().where(AUTHOR_BORN.is(1))));
    }

    @Test
    default void oneIsTheOnlyOne() {
        var ada = inOrder().where(AUTHOR_NAME.is("Ada"));
        var nobody = inOrder().where(AUTHOR_NAME.is("Nobody"));

        answers(authors().one(ada), SOME_AUTHORS.get(0));
        answers(authors().oneOrNone(ada), SOME_AUTHORS.get(0));
        isEmpty(authors().oneOrNone(nobody));
        fails(authors().one(nobody), DatabaseException.NotFound.class, "nothing matches `Author where name='Nobody'");
        fails(authors().one(inOrder()), DatabaseException.TooMany.class, "more than one row matches");
        fails(authors().oneOrNone(inOrder()), DatabaseException.TooMany.class, "more than one row matches");
        StepVerifier.create(authors().one(nobody))
                .verifyErrorSatisfies(failure ->
                        assertThat(((DatabaseException) failure).query()).isEqualTo(Optional.of(nobody)));
    }

    @Test
    default void aSliceOfOneIsOne() {
        answers(authors().one(inOrder().limit(1)), SOME_AUTHORS.get(0));
        isEmpty(authors().oneOrNone(inOrder().limit(0)));
    }

    @Test
    default void aRecordIsFoundByItsKey() {
        answers(authors().get(2L), SOME_AUTHORS.get(1));
        answers(authors().get(2), SOME_AUTHORS.get(1));
        answers(authors().get("2"), SOME_AUTHORS.get(1));
        answers(authors().get(Map.of("id", 2L)), SOME_AUTHORS.get(1));
        isEmpty(authors().get(99));
        answers(authors().getOrFail(3L), SOME_AUTHORS.get(2));
        fails(authors().getOrFail(99), DatabaseException.NotFound.class, "there is no Author with the key `99`");
    }

    @Test
    default void aKeyOfAnotherKindIsRefused() {
        fails(authors().get("two"), LookupException.class, "a whole number");
        fails(authors().get(Map.of("name", "Ada")), IllegalArgumentException.class, "no key of Author, which has `id`");
        fails(authors().get(List.of(1, 2)), LookupException.class, "a whole number");
    }

    @Test
    default void aKeyOfSeveralColumnsIsAListOrAMap() {
        var loans = repo(Library.LOANS);

        answers(loans.get(List.of(1L, 7L)), new Loan(1L, 7L, "Ada's"));
        answers(loans.get(Map.of("reader_id", 7, "book_id", 1)), new Loan(1L, 7L, "Ada's"));
        isEmpty(loans.get(List.of(7L, 1L)));
        fails(loans.get(1L), IllegalArgumentException.class, "no key of Loan, which has `book_id`, `reader_id`");
        fails(loans.get(List.of(1L)), IllegalArgumentException.class, "no key of Loan");
    }

    @Test
    default void pagesAreCountedFromOneAndShareNoRow() {
        var byNothing = Query.all(AUTHORS);

        var first = authors().page(byNothing, 1, 2).block();
        var second = authors().page(byNothing, 2, 2).block();
        var beyond = authors().page(byNothing, 3, 2).block();

        assertThat(first.rows()).hasSize(2).doesNotContainAnyElementsOf(second.rows());
        assertThat(second.rows()).hasSize(1);
        assertThat(beyond.rows()).isEmpty();
        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasNext()).isFalse();
        assertThat(beyond.total()).isEqualTo(3);
        assertThat(first.pages()).isEqualTo(2);
        answers(authors().page(inOrder(), 1).map(Page::rows), SOME_AUTHORS);
    }

    @Test
    default void pagesOfASliceStayWithinIt() {
        var slice = inOrder().offset(1).limit(2);

        answers(authors().page(slice, 1, 1).map(Page::rows), SOME_AUTHORS.subList(1, 2));
        answers(authors().page(slice, 2, 1).map(Page::rows), SOME_AUTHORS.subList(2, 3));
        answers(authors().page(slice.limit(1), 2, 1).map(Page::rows), List.of());
        answers(authors().page(slice, 1, 1).map(Page::total), 2L);
    }

    @Test
    default void aPageThatCannotBeIsRefused() {
        fails(authors().page(inOrder(), 0), IllegalArgumentException.class, "the first is 1");
        fails(authors().page(inOrder(), 1, 0), IllegalArgumentException.class, "cannot have `0` records");
        fails(authors().page(inOrder(), 1, 1_001), IllegalArgumentException.class, "from 1 to 1000");
        fails(authors().page(inOrder(), Long.MAX_VALUE, 1_000), IllegalArgumentException.class, "too far");
    }

    @Test
    default void nothingHappensBeforeASubscription() {
        authors().insertAll(List.of(new Author(50L, "Nobody", 1)));
        repo(BOOK_MODEL).all();

        answers(authors().count(inOrder()), 3L);
    }

    @Test
    default void ofRowsOfWhichOneIsRefusedNoneIsInserted() {
        var rows = LongStream.range(100, 1_300)
                .mapToObj(id -> new Author(id, "Nobody", 1))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(SOME_AUTHORS.get(0));

        StepVerifier.create(authors().insertAll(rows)).verifyError();
        answers(authors().count(inOrder()), 3L);
    }

    @Test
    default void eachSubscriptionAsksAnew() {
        var count = authors().count(inOrder());

        answers(count, 3L);
        answers(count, 3L);
    }

    @Test
    default void aQueryForNothingIsAnswered() {
        var nothing = inOrder().where("id__in", List.of());

        answers(authors().run(nothing).count(), 0L);
        answers(authors().count(nothing), 0L);
        answers(authors().exists(nothing), false);
        assertThat(authors().plan(nothing)).isNotNull();
    }
}
