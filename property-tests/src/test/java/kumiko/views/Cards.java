package kumiko.views;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kumiko.records.Path;
import kumiko.records.View;
import org.jspecify.annotations.Nullable;

/** The views that are tested. */
interface Cards {

    /** Values of the row, and through relations to one row. */
    @View(of = Post.class)
    record Flat(
            long id,
            String title,
            Optional<Integer> rating,
            Mood mood,
            @Nullable Price price,
            List<String> words,
            int[] marks,
            @Path("author__name") String author,
            @Path("editor___name") @Nullable String editor,
            @Path("editor___age") Optional<Long> editorAge,
            @Path("author_id") long writer,
            @Path("editor") @Nullable Long editorId) {}

    /** Numbers as wider ones. */
    record Wide(
            @Path("id") BigDecimal id,
            @Path("pages") int pages,
            @Path("pages") double exact,
            @Path("rating") @Nullable BigInteger rating,
            @Path("marks") List<Integer> marks) {}

    /** What is computed. */
    record Computed(
            @Path("written_at__year") int year,
            @Path("title__length") int length,
            @Path("author___name__upper") String shout,
            @Path("comments__count") long comments,
            @Path("comments___stars__max") @Nullable Integer best) {}

    record FirmCard(String name) {}

    record AuthorCard(String name, @Nullable FirmCard firm) {}

    record MottoCard(String motto) {}

    /** Rows behind relations to one row. */
    @View(of = Post.class)
    record Nested(
            String title,
            AuthorCard author,
            Optional<AuthorCard> editor,
            @Path("author__firm") @Nullable FirmCard firm,
            @Path("author___profile") Optional<MottoCard> motto,

            @Path(value = "editor", where = "age__gte=18") @Nullable
            AuthorCard adult) {}

    /** One value of some related rows, or all of their values as one. */
    @View(of = Post.class)
    record Chosen(
            String title,

            @Path(value = "comments__count", where = "stars__gte=5")
            long praised,

            @Path(value = "comments___stars__max", where = "author__name='Wu'")
            Optional<Integer> byWu,

            @Path("comments___stars__array_agg") Optional<List<Integer>> stars) {}

    record CommentCard(
            String body, @Path("author__name") @Nullable String by) {}

    record PostCard(
            String title,

            @Path(sort = "-stars", where = "stars__isnull=false")
            List<CommentCard> comments) {}

    /** Two levels of rows. */
    record Levels(
            String name,
            @Path(value = "posts", sort = "title") List<PostCard> written,

            @Path(
                    value = "posts",
                    sort = {"-rating", "title"},
                    limit = 1)
            List<PostCard> best) {}

    /** Nothing but related rows. */
    record Lists(
            Set<FirmlessCard> comments,

            @Path(value = "comments___body", sort = "-body", limit = 2)
            List<String> bodies,

            @Path("comments__stars") Collection<Integer> stars,
            @Path("comments__author__name") List<String> critics,
            @Path("comments") List<Long> commentIds,
            @Path("tags__name") Set<String> tags,
            @Path("author__posts") List<TitleCard> others,
            @Path("editor__posts__title") List<String> edited) {}

    record FirmlessCard(@Nullable Integer stars) {}

    record TitleCard(String title) {}

    /** Whole records of the models. */
    record Whole(String name, @Nullable Firm firm, List<Post> posts) {}

    /** What fails as no program expects it to. */
    record Broken(String title) {
        public Broken {
            throw new AssertionError("no " + title);
        }
    }

    /** What throws one exception again and again. */
    record Stubborn(String title) {
        static final IllegalStateException REFUSAL = new IllegalStateException("never");

        public Stubborn {
            throw REFUSAL;
        }
    }

    /** What its constructor refuses. */
    record Strict(String title, String draft) {
        public Strict {
            if (title.startsWith("L")) {
                throw new IllegalStateException("no title begins with L");
            }
        }
    }
}
