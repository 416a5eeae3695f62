package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import kumiko.algebra.ViewReader;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.records.RecordModel;
import org.junit.jupiter.api.Test;

/** The compiler says at the component what reading the view says at run time. */
class ViewMistakesTest {

    private static final String MODELS = """
            enum Mood { CALM, MERRY }
            record Price(long cents) {}
            class Cents implements Converter<Price, Long> {
                @Override public Long write(Price price) { return price.cents(); }
                @Override public Price read(Long cents) { return new Price(cents); }
            }
            @Table("firms") record Firm(@Id @Nullable Long id, String name) {}
            @Table("users") record User(@Id @Nullable Long id, String name, @Nullable Integer age,
                @Nullable One<Long, Firm> firm,
                @OneToMany(mappedBy = "user") Many<Post> posts) {}
            @Table("posts") record Post(@Id @Nullable Long id, String title, int pages, Optional<Integer> rating,
                Mood mood, @Convert(Cents.class) @Nullable Price price, List<String> words, Instant writtenAt,
                One<Long, User> user, @ManyToOne(optional = true) One<Long, User> editor,
                @OneToMany(mappedBy = "post") Many<Comment> comments,
                @ManyToMany(table = "post_tags") Many<Tag> tags) {}
            @Table("tags") record Tag(@Id String name, @ManyToMany(mappedBy = "tags") Many<Post> posts) {}
            @Table("comments") record Comment(@Id @Nullable Long id, String body, One<Long, Post> post,
                @SoftDelete @Nullable Instant gone) {}
            """;

    private static void assertRefused(String views, String... messages) {
        assertRefusedByCompiler(views, messages);
        var separator = System.lineSeparator() + System.lineSeparator();
        assertThat(readingOf(views)).isInstanceOf(ModelException.class).hasMessage(String.join(separator, messages));
    }

    /** The compiler indents all lines of a message but the first. */
    private static void assertRefusedByCompiler(String views, String... messages) {
        var file = Sources.records(MODELS + views);
        var compilation = Sources.compile(file);
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT).replace("\n  ", "\n"))
                .containsExactlyInAnyOrder(messages);
        assertThat(compilation)
                .hadErrorContaining(messages[0].lines().findFirst().orElseThrow())
                .inFile(file)
                .onLineContaining("// here");
    }

    private static Throwable readingOf(String views) {
        var compilation = Sources.compileWithoutProcessor(Sources.records(MODELS + views));
        assertThat(compilation).succeeded();
        var classes = Sources.classes(compilation);
        return catchThrowable(() -> {
            Model<?> posts = RecordModel.of(classes.loadClass("shop.Post").asSubclass(Record.class));
            ViewReader.current().view(posts, classes.loadClass("shop.Card"));
        });
    }

    private static void assertAccepted(String views) {
        assertThat(Sources.compile(Sources.records(MODELS + views))).succeeded();
        assertThat(readingOf(views)).isNull();
    }

    @Test
    void allThatFitsIsAccepted() {
        assertAccepted("""
                record UserCard(String name, @Nullable Firm firm, @Path("posts__count") long posts) {}
                record Said(String body, @Path("post__title") String about) {}
                @View(of = Post.class) record Card(long id, BigDecimal pages, Optional<Long> rating, Mood mood,
                    @Nullable Price price, List<String> words, @Path("writtenAt__year") int year,
                    UserCard user, Optional<UserCard> editor, @Path("user__firm") @Nullable Firm firm,
                    @Path(sort = "-body", limit = 3) List<Said> comments, Set<Tag> tags,
                    @Path("comments___body") List<String> bodies, @Path("user__posts") Collection<Post> others,
                    @Path("mood__lower") String how, @Path("user_id") long userId) {}
                """);
    }

    @Test
    void whatIsComputedIsShown() {
        assertAccepted("""
                @Table("pages") record Page(@Id long id, int size, One<Long, Post> post) {
                    @Computed static kumiko.algebra.Filter<Page> isLong() { return kumiko.algebra.Filter.everything(); }
                    @Computed static kumiko.algebra.Expression<Page, Long> key() { throw new IllegalStateException(); }
                    @Computed static kumiko.algebra.Expression<Page, ?> any() { throw new IllegalStateException(); }
                }
                @View(of = Page.class) record PageCard(boolean isLong, long key, String any) {}
                record Card(String title) {}
                """);
        assertRefusedByCompiler(
                """
                @Table("pages") record Page(@Id long id, int size) {
                    @Computed static kumiko.algebra.Filter<Page> isLong() { return kumiko.algebra.Filter.everything(); }
                }
                @View(of = Page.class) record PageCard(
                    int isLong) {} // here
                """,
                "`PageCard.isLong` has the type `int`, but `isLong` has the type `Boolean`; write `boolean isLong`");
    }

    @Test
    void aNameIsOfTheModel() {
        assertRefused("""
                @View(of = Post.class) record Card(
                    String titel) {} // here
                """, """
                `Card.titel` cannot be read from Post: `titel` is not a name of Post

                    titel
                    ^^^^^ did you mean `title`?""");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertRefused(
                """
                @View(of = Post.class) record Card(
                    @Path("usr__name") String user, // here
                    String pages,
                    @Path("title__lenght") int length) {}
                """,
                """
                `Card.user` cannot be read from Post: `usr` is not a name of Post

                    usr__name
                    ^^^ did you mean `user`?""",
                "`Card.pages` has the type `String`, but `pages` has the type `Integer`; write `int pages`",
                """
                `Card.length` cannot be read from Post: `lenght` is neither a lookup nor a transform

                    title__lenght
                           ^^^^^^ did you mean `length`?""");
    }

    @Test
    void aTypeIsThatOfTheValue() {
        assertRefused(
                """
                @View(of = Post.class) record Card(
                    String mood, // here
                    int rating,
                    @Path("comments__count") int comments,
                    long price,
                    List<Integer> words) {}
                """,
                "`Card.mood` has the type `String`, but `mood` has the type `Mood`; write `Mood mood`",
                "`Card.rating` cannot be null, but `rating` of Post may be; make it `@Nullable Integer` or `Optional<Integer>`",
                "`Card.comments` has the type `int`, but `comments__count` has the type `Long`; write `long comments`",
                "`Card.price` has the type `long`, but `price` has the type `Price`; write `@Nullable Price price`",
                "`Card.words` has the type `List<Integer>`, but `words` has the type `List<String>`; write `List<String> words`");
    }

    @Test
    void whatMayBeNullIsSaidToBeSo() {
        assertRefused(
                """
                record UserCard(String name) {}
                @View(of = Post.class) record Card(
                    @Path("editor__name") String editorName, // here
                    UserCard editor,
                    @Path("user__firm__name") String firm) {}
                """,
                "`Card.editorName` cannot be null, but `editor__name` of Post may be; make it `@Nullable String` or `Optional<String>`",
                "`Card.editor` cannot be null, but there may be no row behind `editor`; make it `@Nullable UserCard` or `Optional<UserCard>`",
                "`Card.firm` cannot be null, but `user__firm__name` of Post may be; make it `@Nullable String` or `Optional<String>`");
    }

    @Test
    void manyRowsAreAListAndOneIsNone() {
        assertRefused(
                """
                record Said(String body) {}
                record UserCard(String name) {}
                @View(of = Post.class) record Card(
                    Said comments, // here
                    List<UserCard> user,
                    @Path("tags") Optional<List<Tag>> tags,
                    @Path("comments") long said) {}
                """,
                "`Card.comments` is one, but `comments` leads to many rows; make it a `List<Said>`",
                "`Card.user` is a `List<UserCard>`, but `user` leads to one row; make it a `UserCard`",
                "`Card.tags` is an `Optional`, but of no rows the list is empty; make it a `List<Tag>`",
                "`Card.said` is a `long`, but `comments` leads to many rows; make it a `List` of a view record, or show one value, as `comments__count`");
    }

    @Test
    void manyRowsOfManyRowsAreAViewOfTheirOwn() {
        assertRefused(
                """
                record TagCard(String name) {}
                record UserCard(String name) {}
                @View(of = Post.class) record Card(
                    @Path("tags__posts__comments") List<TagCard> comments, // here
                    @Path("comments__post__user") List<UserCard> users) {}
                """,
                "`Card.comments` goes on from the many rows of `tags` to `posts__comments`; show `tags` as a list of a view record that has `posts__comments`",
                "`Card.users` goes on from the many rows of `comments` to `post__user`; show `comments` as a list of a view record that has `post__user`");
    }

    @Test
    void aListOfValuesIsOfTheirType() {
        assertRefused(
                """
                @View(of = Post.class) record Card(
                    @Path("comments__body") List<Integer> bodies, // here
                    @Path("comments__bdy") List<String> bodies2,
                    @Path("comments") List<String> comments) {}
                """,
                "`Card.bodies` is a `List<Integer>`, but `comments__body` has values of the type `String`; make it a `List<String>`",
                """
                `Card.bodies2` cannot be read from Comment: `bdy` is not a name of Comment

                    bdy
                    ^^^ did you mean `body`?""",
                "`Card.comments` is a `List<String>`, but `comments` leads to rows of `Comment`; make it a `List` of a view record, or of their keys, `List<Long>`");
    }

    @Test
    void rowsAreShownByRecordsAlone() {
        assertRefused(
                """
                interface Named { String name(); }
                @View(of = Post.class) record Card(
                    Named user, // here
                    Map<String, User> editor,
                    List<Named> comments,
                    @Path("tags") List<? extends Tag> tags,
                    @Path("comments") Tag[] said) {}
                """,
                "`Card.user` has the type `Named`, but `user` leads to a row of `User`; make it a view record, or its key, `long user`",
                "`Card.editor` has the type `Map<String, User>`, but `editor` leads to a row of `User`; make it a view record, or its key, `@Nullable Long editor`",
                "`Card.comments` is a `List<Named>`, but `comments` leads to rows of `Comment`; make it a `List` of a view record, or of their keys, `List<Long>`",
                "`Card.tags` is a `List<? extends Tag>`, but `tags` leads to rows of `Tag`; make it a `List` of a view record, or of their keys, `List<String>`",
                "`Card.said` is a `Tag[]`, but `comments` leads to many rows; make it a `List` of a view record, or show one value, as `comments__count`");
    }

    @Test
    void aKeyOfSeveralAttributesIsNoValue() {
        assertRefusedByCompiler(
                """
                record SeatKey(int line, int number) {}
                @Table("seats") record Seat(@Id int line, @Id int number, One<Long, User> user,
                    @OneToMany(mappedBy = "seat") Many<Ticket> tickets) {}
                @Table("tickets") record Ticket(@Id long id, One<SeatKey, Seat> seat,
                    @ManyToMany(table = "ticket_seats") Many<Seat> others) {}
                @View(of = Ticket.class) record TicketCard(
                    List<String> others, // here
                    long seat) {}
                """,
                "`TicketCard.others` is a `List<String>`, but `others` leads to rows of `Seat`; make it a `List` of a view record",
                """
                `TicketCard.seat` cannot be read from Ticket: `seat` leads to a row whose key has several attributes; name one of them

                    seat
                    ^^^^""");
    }

    @Test
    void aConditionIsNoValue() {
        assertRefused("""
                @View(of = Post.class) record Card(
                    @Path("editor__isnull") boolean unedited, // here
                    @Path("title__contains") String title,
                    @Path("comments__isnull") boolean silent) {}
                """, """
                `Card.unedited` cannot be read from Post: `editor__isnull` is a condition, not a value; leave out the lookup at its end

                    editor__isnull
                    ^^^^^^^^^^^^^^""", """
                `Card.title` cannot be read from Post: `title__contains` is a condition, not a value; leave out the lookup at its end

                    title__contains
                    ^^^^^^^^^^^^^^^""", """
                `Card.silent` cannot be read from Post: `comments__isnull` is a condition, not a value; leave out the lookup at its end

                    comments__isnull
                    ^^^^^^^^^^^^^^^^""");
    }

    @Test
    void anAggregateTakesRowsThatSatisfyACondition() {
        assertAccepted("""
                @View(of = Post.class) record Card(
                    @Path(value = "comments__count", where = "body__contains='x'") long said,
                    @Path("comments__body__array_agg") Optional<List<String>> bodies) {}
                """);
        assertRefused(
                """
                @View(of = Post.class) record Card(
                    @Path(value = "comments__count", where = "bdy='x'") long said, // here
                    @Path(value = "comments__count", where = "body='x'", sort = "body") long sorted,
                    @Path(value = "title__length", where = "pages=1") int length,
                    @Path("comments__body__array_agg") List<String> bodies) {}
                """,
                """
                `Card.said` has a mistake in its condition of Comment: `bdy` is not a name of Comment

                    bdy='x'
                    ^^^ did you mean `body`?""",
                "`Card.sorted` shows one value of the row, so it can have no `sort` or `limit`",
                "`Card.length` shows one value of the row, so it can have no `where`, `sort` or `limit`",
                "`Card.bodies` cannot be null, but `comments__body__array_agg` of Post may be; make it `@Nullable List<String>` or `Optional<List<String>>`");
    }

    @Test
    void whatIsChosenIsOfRelatedRows() {
        assertRefused(
                """
                record UserCard(String name) {}
                @View(of = Post.class) record Card(
                    @Path(sort = "title") String title, // here
                    @Path(limit = 2) UserCard user,
                    @Path(limit = 0) List<Tag> tags,
                    @Path(value = "comments", where = "bdy='x'", sort = "-body") List<Comment> said,
                    @Path(sort = "-bdy") List<Comment> comments) {}
                """,
                "`Card.title` shows one value of the row, so it can have no `where`, `sort` or `limit`",
                "`Card.user` shows one row, which has no order and no limit",
                "`Card.tags` has the limit 0, so it would show nothing; it must be at least 1",
                """
                `Card.said` has a mistake in its condition of Comment: `bdy` is not a name of Comment

                    bdy='x'
                    ^^^ did you mean `body`?""",
                """
                `Card.comments` has a mistake in its order of Comment: `bdy` is not a name of Comment

                    -bdy
                     ^^^ did you mean `body`?""");
    }

    @Test
    void aViewDoesNotContainItself() {
        assertRefused(
                """
                record UserCard(List<Card> posts) {} // here
                @View(of = Post.class) record Card(UserCard user) {}
                """,
                "`UserCard.posts` (in `Card.user`) shows `Card` inside of itself, without end: `Card.user`, `UserCard.posts`; make it another record");
    }

    @Test
    void theComponentsOfTablesAreNotThoseOfViews() {
        assertRefused(
                """
                @View(of = Post.class) record Card(
                    One<Long, User> user, // here
                    Many<Comment> comments,
                    @Path("tags") List<Comment> tags) {}
                """,
                "`Card.user` is a `One`, which only the record of a table has; show the row as a view record, or its key",
                "`Card.comments` is a `Many`, which only the record of a table has; show the rows as a `List` of a view record",
                "`Card.tags` shows rows of `Tag` as `Comment`, which is the record of another table; take `Tag` or a view record");
    }

    @Test
    void aNestedViewIsOfItsModel() {
        assertRefused("""
                @View(of = Post.class) record Said(String title) {} // here
                @View(of = Post.class) record Card(List<Said> comments) {}
                """, "`Said` (in `Card.comments`) is a view of `Post` and cannot show the rows of `Comment`");
    }

    @Test
    void aViewShowsSomething() {
        assertRefused(
                "@View(of = Post.class) record Card() {} // here",
                "`Card` has no components, so it would show nothing");
        assertRefused(
                "@View(of = Post.class) record Card<T>(T title) {} // here",
                "`Card` has type parameters, but a view shows values of known types; leave them out");
    }

    @Test
    void aRecordInAViewHasNoTypeParametersEither() {
        var message =
                "`Box` (in `Card.%s`) has type parameters, but a view shows values of known types; leave them out";
        assertRefused("""
                record Box<T>(T name) {} // here
                @View(of = Post.class) record Card(Box<String> user, List<Box<String>> comments) {}
                """, message.formatted("user"), message.formatted("comments"));
    }

    @Test
    void aViewIsOfATable() {
        assertRefusedByCompiler(
                "@View(of = Price.class) record Card(long cents) {} // here",
                "`Card` is a view of `Price`, which is not a record with `@Table`");
        assertRefusedByCompiler(
                "@View(of = Post.class) class Card {} // here", "`@View` belongs on a record; make `Card` one");
        assertRefusedByCompiler(
                "@View(of = Post.class) @Table(\"cards\") record Card(@Id long id) {} // here",
                "`Card` has the rows of a table of its own; leave `@View` out, or make it another record");
    }

    @Test
    void whatIsNoViewIsSaidToBeNone() {
        assertThat(readingOf("class Card {}"))
                .hasMessage(
                        "`Card` is not a record, so it cannot be a view; make it one, or take `pluck` or `values` for single values");
        assertThat(readingOf("@Table(\"cards\") record Card(@Id long id) {}"))
                .hasMessage(
                        "`Card` has the rows of a table of its own and cannot show those of `Post`; make a view record");
    }
}
