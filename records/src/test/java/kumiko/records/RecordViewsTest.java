package kumiko.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordViewsTest {

    @Table("users")
    record User(
            @Id @Nullable Long id,
            String name,
            @Nullable Integer age,
            @OneToMany(mappedBy = "user") Many<Post> posts) {}

    @Table("posts")
    record Post(@Id @Nullable Long id, String title, One<Long, User> user) {}

    @View(of = Post.class)
    record PostCard(String title, @Path("user__name") String author) {}

    record UserCard(String name, Optional<Long> age, List<PostCard> posts) {}

    private static final Model<User> USERS = RecordModel.of(User.class);
    private static final Model<Post> POSTS = RecordModel.of(Post.class);

    @Test
    void aViewIsReadOnceSoThatEqualQueriesAreEqual() {
        assertThat(Query.all(POSTS).as(PostCard.class))
                .isEqualTo(Query.all(POSTS).as(PostCard.class));
        assertThat(Query.all(POSTS).as(PostCard.class))
                .isNotEqualTo(Query.all(POSTS).limit(1).as(PostCard.class));
    }

    @Test
    void aViewOfOtherRowsIsRefused() {
        assertThatThrownBy(() -> Query.all(USERS).as(PostCard.class))
                .isInstanceOf(ModelException.class)
                .hasMessage("`PostCard` is a view of `Post` and cannot show the rows of `User`");
        assertThatThrownBy(() -> Query.all(USERS).as(Post.class))
                .hasMessage(
                        "`Post` has the rows of a table of its own and cannot show those of `User`; make a view record");
    }

    @Test
    void whatIsNoRecordIsNoView() {
        assertThatThrownBy(() -> Query.all(USERS).as(String.class))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "`String` is not a record, so it cannot be a view; make it one, or take `pluck` or `values` for single values");
    }

    @Test
    void allMistakesOfNamesAreNamedAtOnce() {
        assertThatThrownBy(() -> Query.all(POSTS).values("titel", "id", "usr__name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`titel` is not a name of Post")
                .hasMessageContaining("`usr` is not a name of Post");
        assertThatThrownBy(() -> Query.all(POSTS).values("title", "id", "title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a map has each name once, not `title`, `id`, `title`");
    }

    @Test
    void aNameInCapitalsIsStillNearest() {
        assertThatThrownBy(() -> Query.all(POSTS).pluck("TITLE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean `title`?");
    }

    @Test
    void aConditionIsNeitherPluckedNorShown() {
        for (var condition : List.of("user__isnull", "user__gt", "title__startswith", "title__length__gt")) {
            var message = "`" + condition + "` is a condition, not a value; leave out the lookup at its end";
            assertThatThrownBy(() -> Query.all(POSTS).pluck(condition))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
            assertThatThrownBy(() -> Query.all(POSTS).values("id", condition)).hasMessageContaining(message);
            assertThatThrownBy(() -> Query.all(POSTS).groupBy(condition)).hasMessageContaining(message);
            assertThatThrownBy(() -> Query.all(POSTS).sort(condition)).hasMessageContaining(message);
        }
        assertThatThrownBy(() -> Query.all(USERS).pluck("posts__isnull"))
                .hasMessageContaining("`posts__isnull` is a condition, not a value");
        assertThatThrownBy(() -> Query.all(USERS).pluck("posts__title"))
                .hasMessageContaining("`posts__title` is not one value of a row");
    }

    @Test
    void aPathOfRelationsHasDots() {
        assertThatThrownBy(() -> Query.all(USERS).with("posts___user"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`posts___user` is not a name of User")
                .hasMessageContaining("did you mean `posts.user`?");
    }

    record Newest(
            String name,
            @Path(value = "posts", sort = "-id", limit = 1) List<PostCard> posts) {}

    @Test
    void aQueryOfAViewPrintsWhatItShows() {
        assertThat(Query.all(USERS).where("age__gt", 18).as(Newest.class))
                .hasToString("User where age__gt=18 values name, posts(sort -id, limit 1: title, user___name)");
        assertThat(Query.all(POSTS).sort("id").values("title", "user__name"))
                .hasToString("Post sort id values title, user___name");
    }

    @Test
    void aRelationIsNoSortKey() {
        assertThatThrownBy(() -> Query.all(POSTS).sort("user"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`user` is a relation; sort by one of its attributes");
        assertThatThrownBy(() -> Query.all(USERS).sort("-posts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "`posts` is a relation to many rows; sort by one value of them, as `posts__count`");
    }

    @Test
    void aViewShowsWhatItIsMadeOf() {
        var view = Query.all(USERS).as(UserCard.class).view();
        var post = new PostCard("Lattices", "Bill");

        assertThat(view.columns().map(Object::toString)).containsExactly("name", "age");
        assertThat(view.branches().map(branch -> branch.relation().name())).containsExactly("posts");
        assertThat(view.maker().make(new Object[] {"Bill", 30}, new Object[] {List.of(post)}))
                .isEqualTo(new UserCard("Bill", Optional.of(30L), List.of(post)));
    }

    @Test
    void aNullThatCannotBeFailsWithTheNameOfTheComponent() {
        var maker = Query.all(POSTS).as(PostCard.class).view().maker();

        assertThatThrownBy(() -> maker.make(new @Nullable Object[] {"Lattices", null}, new Object[0]))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "`PostCard.author` cannot be null, but the row has no value there, as where a key refers to nothing or a policy hides a row; make it `@Nullable`");
    }
}
