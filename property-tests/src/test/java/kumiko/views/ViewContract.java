package kumiko.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kumiko.algebra.ViewQuery;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.One;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What views show, wherever the rows are. */
interface ViewContract {

    Duration PATIENCE = Duration.ofSeconds(60);
    Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    <R> Repo<R> repo(Model<R> model);

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }

    private <R, V> List<V> shown(Model<R> model, ViewQuery<R, V> query) {
        return now(repo(model).run(query).collectList());
    }

    private <V> List<V> posts(Class<V> view) {
        return shown(Posts.MODEL, Posts.sort("id").as(view));
    }

    private static Post post(String title, @Nullable Integer rating, long author, @Nullable Long editor) {
        return new Post(
                null,
                title,
                rating,
                (short) title.length(),
                rating == null ? Mood.EARNEST : Mood.MERRY,
                rating == null ? null : new Price(rating * 100L),
                List.of(title.toLowerCase(java.util.Locale.ROOT), "x"),
                new int[] {title.length(), 1},
                "secret " + title,
                NOON,
                One.of(author),
                editor == null ? null : One.of(editor),
                Many.unloaded(),
                Many.unloaded());
    }

    private static Comment comment(String body, @Nullable Integer stars, long post, @Nullable Long author) {
        return new Comment(null, body, stars, One.of(post), author == null ? null : One.of(author), null);
    }

    @BeforeEach
    default void fill() {
        var firm = now(repo(Firms.MODEL).insert(new Firm(null, "Joinery")));
        now(repo(Authors.MODEL)
                .insertAll(List.of(
                        new Author(null, "Bill", 30, One.of(firm.id()), Many.unloaded(), Many.unloaded()),
                        new Author(null, "Wu", 17, null, Many.unloaded(), Many.unloaded()),
                        new Author(null, "Ann", null, null, Many.unloaded(), Many.unloaded()))));
        now(repo(Profiles.MODEL).insert(new Profile(One.of(1L), "Measure twice.")));
        var posts = now(repo(Posts.MODEL)
                .insertAll(
                        List.of(post("Lattices", 5, 1, 2L), post("Cotton", null, 1, 1L), post("Nails", 2, 2, null))));
        now(repo(Comments.MODEL)
                .insertAll(List.of(
                        comment("Well cut.", 4, 1, 2L),
                        comment("Fits!", 5, 1, 3L),
                        comment("Hm.", null, 1, null),
                        comment("Fits!", 5, 2, 3L))));
        var gone = now(repo(Comments.MODEL).insert(comment("Oops.", 1, 1, 1L)));
        now(repo(Comments.MODEL).delete(gone));
        var tag = now(repo(Tags.MODEL)
                .insertAll(List.of(new Tag(null, "wood", Many.unloaded()), new Tag(null, "craft", Many.unloaded()))));
        now(repo(Posts.MODEL).related(posts.get(0), Posts.tags()).add(tag));
    }

    @Test
    default void aViewShowsValuesOfTheRowAndThroughRelationsToOneRow() {
        var flat = posts(Cards.Flat.class);

        assertThat(flat)
                .extracting(Cards.Flat::id, Cards.Flat::title, Cards.Flat::author, Cards.Flat::editor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, "Lattices", "Bill", "Wu"),
                        org.assertj.core.groups.Tuple.tuple(2L, "Cotton", "Bill", "Bill"),
                        org.assertj.core.groups.Tuple.tuple(3L, "Nails", "Wu", null));
        assertThat(flat)
                .extracting(Cards.Flat::rating)
                .containsExactly(Optional.of(5), Optional.empty(), Optional.of(2));
        assertThat(flat)
                .extracting(Cards.Flat::editorAge)
                .containsExactly(Optional.of(17L), Optional.of(30L), Optional.empty());
        assertThat(flat).extracting(Cards.Flat::price).containsExactly(new Price(500), null, new Price(200));
        assertThat(flat).extracting(Cards.Flat::mood).containsExactly(Mood.MERRY, Mood.EARNEST, Mood.MERRY);
        assertThat(flat.get(0).words()).containsExactly("lattices", "x");
        assertThat(flat.get(0).marks()).containsExactly(8, 1);
        assertThat(flat).extracting(Cards.Flat::writer).containsExactly(1L, 1L, 2L);
        assertThat(flat).extracting(Cards.Flat::editorId).containsExactly(2L, 1L, null);
    }

    @Test
    default void numbersBecomeWiderOnes() {
        assertThat(posts(Cards.Wide.class))
                .containsExactly(
                        new Cards.Wide(BigDecimal.ONE, 8, 8.0, BigInteger.valueOf(5), List.of(8, 1)),
                        new Cards.Wide(BigDecimal.TWO, 6, 6.0, null, List.of(6, 1)),
                        new Cards.Wide(BigDecimal.valueOf(3), 5, 5.0, BigInteger.TWO, List.of(5, 1)));
    }

    @Test
    default void aViewShowsWhatIsComputed() {
        assertThat(posts(Cards.Computed.class))
                .containsExactly(
                        new Cards.Computed(2024, 8, "BILL", 3, 5),
                        new Cards.Computed(2024, 6, "BILL", 1, 5),
                        new Cards.Computed(2024, 5, "WU", 0, null));
    }

    @Test
    default void anAggregateTakesTheRowsThatItsConditionChooses() {
        assertThat(posts(Cards.Chosen.class))
                .containsExactly(
                        new Cards.Chosen("Lattices", 1, Optional.of(4), Optional.of(List.of(4, 5))),
                        new Cards.Chosen("Cotton", 1, Optional.empty(), Optional.of(List.of(5))),
                        new Cards.Chosen("Nails", 0, Optional.empty(), Optional.empty()));
    }

    @Test
    default void aViewShowsTheRowBehindARelationOrThatThereIsNone() {
        var bill = new Cards.AuthorCard("Bill", new Cards.FirmCard("Joinery"));
        var wu = new Cards.AuthorCard("Wu", null);

        assertThat(posts(Cards.Nested.class))
                .containsExactly(
                        new Cards.Nested("Lattices", bill, Optional.of(wu), bill.firm(), Optional.of(motto()), null),
                        new Cards.Nested("Cotton", bill, Optional.of(bill), bill.firm(), Optional.of(motto()), bill),
                        new Cards.Nested("Nails", wu, Optional.empty(), null, Optional.empty(), null));
    }

    private static Cards.MottoCard motto() {
        return new Cards.MottoCard("Measure twice.");
    }

    @Test
    default void aViewShowsRelatedRowsOfRelatedRows() {
        var fits = new Cards.CommentCard("Fits!", "Ann");
        var lattices = new Cards.PostCard("Lattices", List.of(fits, new Cards.CommentCard("Well cut.", "Wu")));
        var cotton = new Cards.PostCard("Cotton", List.of(fits));
        var nails = new Cards.PostCard("Nails", List.of());

        assertThat(shown(Authors.MODEL, Authors.sort("id").as(Cards.Levels.class)))
                .containsExactly(
                        new Cards.Levels("Bill", List.of(cotton, lattices), List.of(cotton)),
                        new Cards.Levels("Wu", List.of(nails), List.of(nails)),
                        new Cards.Levels("Ann", List.of(), List.of()));
    }

    @Test
    default void aViewShowsManyRowsInCollections() {
        var others = List.of(new Cards.TitleCard("Lattices"), new Cards.TitleCard("Cotton"));

        assertThat(posts(Cards.Lists.class))
                .containsExactly(
                        new Cards.Lists(
                                Set.of(
                                        new Cards.FirmlessCard(4),
                                        new Cards.FirmlessCard(5),
                                        new Cards.FirmlessCard(null)),
                                List.of("Well cut.", "Hm."),
                                List.of(4, 5),
                                List.of("Wu", "Ann"),
                                List.of(1L, 2L, 3L),
                                Set.of("wood", "craft"),
                                others,
                                List.of("Nails")),
                        new Cards.Lists(
                                Set.of(new Cards.FirmlessCard(5)),
                                List.of("Fits!"),
                                List.of(5),
                                List.of("Ann"),
                                List.of(4L),
                                Set.of(),
                                others,
                                List.of("Lattices", "Cotton")),
                        new Cards.Lists(
                                Set.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Set.of(),
                                List.of(new Cards.TitleCard("Nails")),
                                List.of()));
    }

    @Test
    default void equalRowsOfAListAreEachThere() {
        now(repo(Comments.MODEL).insert(comment("Fits!", 5, 2, 3L)));
        var fits = new Cards.CommentCard("Fits!", "Ann");

        assertThat(shown(Posts.MODEL, Posts.where("id", 2).as(Cards.PostCard.class)))
                .containsExactly(new Cards.PostCard("Cotton", List.of(fits, fits)));
    }

    @Test
    default void aViewShowsWholeRecords() {
        var whole = shown(Authors.MODEL, Authors.where("id", 1).as(Cards.Whole.class))
                .get(0);

        assertThat(whole.firm()).isEqualTo(new Firm(1L, "Joinery"));
        assertThat(whole.posts()).extracting(Post::title).containsExactly("Lattices", "Cotton");
        assertThat(shown(Firms.MODEL, Firms.all().as(Firm.class))).containsExactly(new Firm(1L, "Joinery"));
    }

    @Test
    default void limitsCountTheRowsOfTheQuery() {
        var query = Authors.sort("-id").offset(1).limit(2).as(Cards.Levels.class);

        assertThat(shown(Authors.MODEL, query)).extracting(Cards.Levels::name).containsExactly("Wu", "Bill");
        assertThat(shown(Authors.MODEL, query.limit(1))).hasSize(1);
        assertThat(now(repo(Authors.MODEL).first(query)).written()).hasSize(1);
    }

    @Test
    default void viewsArePagedAndCountedOut() {
        var titles = repo(Posts.MODEL);
        var page = now(titles.page(Posts.sort("title").as(Cards.TitleCard.class), 2, 2));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).containsExactly(new Cards.TitleCard("Nails"));
        assertThat(now(titles.page(Posts.all().as(Cards.TitleCard.class), 1)).rows())
                .hasSize(3);
        assertThat(now(titles.count(Posts.all().as(Cards.TitleCard.class).limit(2))))
                .isEqualTo(2);
        assertThat(now(titles.exists(Posts.where("id", 9).as(Cards.TitleCard.class))))
                .isFalse();
        assertThat(now(titles.one(Posts.where("id", 3).as(Cards.TitleCard.class)))
                        .title())
                .isEqualTo("Nails");
        assertThat(now(titles.oneOrNone(Posts.where("id", 9).as(Cards.TitleCard.class))
                        .hasElement()))
                .isFalse();
        assertThatThrownBy(() -> now(titles.one(Posts.where("id", 9).as(Cards.TitleCard.class))))
                .isInstanceOf(DatabaseException.NotFound.class);
        assertThatThrownBy(() -> now(titles.one(Posts.all().as(Cards.TitleCard.class))))
                .isInstanceOf(DatabaseException.TooMany.class);
    }

    @Test
    default void whatAConstructorRefusesComesThroughWithItsRow() {
        assertThatThrownBy(() -> posts(Cards.Strict.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no title begins with L")
                .satisfies(failure -> assertThat(
                                Arrays.stream(failure.getSuppressed()).map(Throwable::getMessage))
                        .contains("`Strict` was to be made of title=Lattices, draft=(sensitive)"));
    }

    @Test
    default void anErrorComesThroughWithItsRow() {
        assertThatThrownBy(() -> posts(Cards.Broken.class))
                .rootCause()
                .isInstanceOf(AssertionError.class)
                .hasMessage("no Lattices")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .contains("`Broken` was to be made of title=Lattices"));
    }

    @Test
    default void anExceptionThatIsThrownAgainDoesNotGrow() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> posts(Cards.Stubborn.class)).isSameAs(Cards.Stubborn.REFUSAL);
        }
        assertThat(Cards.Stubborn.REFUSAL.getSuppressed())
                .filteredOn(ModelException.class::isInstance)
                .hasSize(1);
    }

    @Test
    @SuppressWarnings("NullAway") // a function that breaks its promise
    default void aFunctionCannotMakeNothing() {
        var query = Posts.all().as(Posts.TITLE, Posts.RATING, (title, rating) -> (String) null);

        assertThatThrownBy(() -> shown(Posts.MODEL, query))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("what is made of a row cannot be null, as a stream carries none; make an `Optional`");
    }

    @Test
    default void aDeletedRowIsShownWhereTheQueryShowsIt() {
        var query = Comments.sort("id");

        assertThat(shown(Comments.MODEL, query.as(Cards.FirmlessCard.class))).hasSize(4);
        assertThat(shown(Comments.MODEL, query.withDeleted().as(Cards.FirmlessCard.class)))
                .hasSize(5);
        assertThat(shown(Posts.MODEL, Posts.where("id", 1).withDeleted().as(Cards.Lists.class))
                        .get(0)
                        .commentIds())
                .hasSize(4);
    }

    @Test
    default void oneValueIsPlucked() {
        assertThat(shown(Posts.MODEL, Posts.sort("id").pluck(Posts.TITLE)))
                .containsExactly("Lattices", "Cotton", "Nails");
        assertThat(shown(Posts.MODEL, Posts.sort("-id").limit(2).pluck("author___name")))
                .isEqualTo(List.of("Wu", "Bill"));
        assertThat(shown(Posts.MODEL, Posts.sort("id").pluck(Posts.RATING))).containsExactly(5, 2);
        assertThat(shown(Posts.MODEL, Posts.sort("id").limit(2).pluck("price")))
                .isEqualTo(List.of(new Price(500), new Price(200)));
    }

    @Test
    default void keysAreRead() {
        assertThat(shown(Posts.MODEL, Posts.sort("-id").ids())).isEqualTo(List.of(3L, 2L, 1L));
        assertThat(shown(Posts.MODEL, Posts.where("rating__gte", 9).ids())).isEmpty();
    }

    @Test
    default void valuesAreReadByTheirNames() {
        var values = shown(Posts.MODEL, Posts.sort("id").values("title", "editor___age", "comments__count"));

        assertThat(values.get(0)).isEqualTo(Map.of("title", "Lattices", "editor___age", 17, "comments__count", 3L));
        assertThat(values.get(0).keySet()).containsExactly("title", "editor___age", "comments__count");
        assertThat(values.get(2)).containsEntry("editor___age", null);
        assertThat(shown(Posts.MODEL, Posts.sort("id").limit(1).values(Posts.TITLE, Posts.RATING)))
                .containsExactly(List.of("Lattices", 5));
    }
}
