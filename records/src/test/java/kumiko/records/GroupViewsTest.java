package kumiko.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kumiko.algebra.Grouping;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.One;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What records can show of groups, and what is said of those that cannot. */
class GroupViewsTest {

    @Table("users")
    record User(
            @Id @Nullable Long id,
            String name,
            @Nullable Integer age,
            @Sensitive @Nullable String secret,
            @OneToMany(mappedBy = "user") Many<Post> posts) {}

    @Table("posts")
    record Post(@Id @Nullable Long id, String title, int rating, One<Long, User> user) {}

    private static final Model<User> USERS = RecordModel.of(User.class);
    private static final Model<Post> POSTS = RecordModel.of(Post.class);

    private static final Grouping<User> BY_AGE = Query.all(USERS).groupBy("age");
    private static final Grouping<Post> BY_AUTHOR = Query.all(POSTS).groupBy("user___name");

    private static AbstractThrowableAssert<?, ?> refused(Grouping<?> groups, Class<?> view) {
        return assertThatThrownBy(() -> groups.as(view)).isInstanceOf(ModelException.class);
    }

    record AgeCount(
            @Nullable Integer age,
            long count,
            @Path("name__max") String last) {}

    @Test
    void equalGroupsShownByTheSameRecordAreEqual() {
        assertThat(BY_AGE.as(AgeCount.class)).isEqualTo(BY_AGE.as(AgeCount.class));
        assertThat(BY_AGE.as(AgeCount.class)).hasSameHashCodeAs(BY_AGE.as(AgeCount.class));
        assertThat(BY_AGE.as(AgeCount.class)).isNotEqualTo(BY_AGE.limit(1).as(AgeCount.class));
        assertThat(BY_AGE.as(AgeCount.class)).isNotEqualTo(BY_AGE.as(OtherCount.class));
    }

    record OtherCount(
            @Nullable Integer age,
            long count,
            @Path("name__max") String last) {}

    record Twice(long count, @Path("count") Optional<Long> again) {}

    @Test
    void whatIsShownTwiceIsReadOnce() {
        var query = BY_AGE.as(Twice.class);

        assertThat(query.columns()).hasSize(1);
        assertThat(query.maker().make(new Object[] {2L}, new Object[0])).isEqualTo(new Twice(2, Optional.of(2L)));
    }

    record Mistaken(
            int age,
            @Path("cuont") long number,
            int count,
            @Path("name") String name) {}

    @Test
    void everyMistakeIsNamedAtOnceWithItsComponent() {
        refused(BY_AGE, Mistaken.class).hasMessage("""
                `Mistaken.age` cannot be null, but the key `age` of User may be; make it `@Nullable Integer` or `Optional<Integer>`

                `Mistaken.number` cannot be read from groups of User: `cuont` is not a name of User

                    cuont
                    ^^^^^ did you mean `count`?

                `Mistaken.count` has the type `int`, but `count` has the type `Long`; write `long count`

                `Mistaken.name` cannot be read from groups of User: `name` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `name__max`

                    name
                    ^^^^""");
    }

    record Lowest(@Path("age__min") Integer lowest) {}

    record Best(
            @Path("rating__max") int best,
            @Path("title__array_agg") List<String> titles) {}

    record BestLiked(
            @Path(value = "rating__max", where = "title='x'")
            int best) {}

    @Test
    void anAggregationIsNullWhereNoRowOfAGroupHasAValue() {
        refused(Query.all(USERS).groupBy("name"), Lowest.class)
                .hasMessage(
                        "`Lowest.lowest` cannot be null, but `age__min` is null where no row of a group has a value; make it `@Nullable Integer` or `Optional<Integer>`");
        assertThat(BY_AUTHOR.as(Best.class).columns()).hasSize(2);
        refused(Query.all(POSTS).groupBy(), Best.class).hasMessageContaining("`Best.best` cannot be null");
        refused(BY_AUTHOR, BestLiked.class)
                .hasMessage(
                        "`BestLiked.best` cannot be null, but `rating__max` is null where no row of a group has a value; make it `@Nullable Integer` or `Optional<Integer>`");
    }

    record UserName(String name) {}

    record ShownRows(
            @Path("posts") List<UserName> posts,
            @Path("posts") long many,
            @Path("posts__title") List<String> titles,
            Many<Post> loaded) {}

    record ShownRow(
            @Path("user") UserName user,
            @Path(value = "user___name", sort = "id") String name) {}

    @Test
    void relatedRowsAreRefused() {
        refused(BY_AGE, ShownRows.class).hasMessage("""
                `ShownRows.posts` is a `List<UserName>`, but a group has no related rows, only keys and aggregations; show the rows of `posts` with a query of their own, or one value, as `@Path("posts__count__sum")`

                `ShownRows.many` is a `long`, but a group has no related rows, only keys and aggregations; show the rows of `posts` with a query of their own, or one value, as `@Path("posts__count__sum")`

                `ShownRows.titles` cannot be read from groups of User: `posts__title` is of many rows of each row of a group; take an aggregation of them, and one of that, as `posts__title__max__max`

                    posts__title
                           ^^^^^

                `ShownRows.loaded` is a `Many`, which only the record of a table has; show the rows as a `List` of a view record""");
        refused(BY_AUTHOR, ShownRow.class).hasMessage("""
                `ShownRow.user` is a `UserName`, but a group has no related rows, only keys and aggregations; show the rows of `user` with a query of their own, or one value, as `@Path("user__count_distinct")`

                `ShownRow.name` shows one value of the group, so it can have no `sort` or `limit`""");
    }

    record Chosen(
            @Path(value = "age", where = "name='x'") @Nullable
            Integer age) {}

    record Misplaced(
            @Path(value = "count", where = "nam='x'") long count) {}

    @Test
    void aConditionIsOneOnTheRowsOfAnAggregation() {
        refused(BY_AGE, Chosen.class)
                .hasMessage(
                        "`Chosen.age` has a `where`, but `age` is no aggregation; put the condition into the query, or into its `having`");
        refused(BY_AGE, Misplaced.class).hasMessage("""
                `Misplaced.count` has a mistake in its condition of User: `nam` is not a name of User

                    nam='x'
                    ^^^ did you mean `name`?""");
    }

    @View(of = Post.class)
    record PostCount(long count) {}

    record Empty() {}

    record Generic<T>(T count) {}

    @Test
    void whatShowsNoGroupsIsRefusedAsAWhole() {
        refused(BY_AGE, PostCount.class).hasMessage("`PostCount` is a view of `Post` and cannot show groups of `User`");
        assertThat(BY_AUTHOR.as(PostCount.class).columns()).hasSize(1);
        refused(BY_AGE, Empty.class).hasMessage("`Empty` has no components, so it would show nothing");
        refused(BY_AGE, User.class)
                .hasMessage(
                        "`User` has the rows of a table of its own and cannot show groups of `User`; make a view record");
        refused(BY_AGE, String.class)
                .hasMessage(
                        "`String` is not a record, so it cannot be a view; make it one, or take `pluck` or `values` for single values");
        refused(BY_AGE, Generic.class)
                .hasMessage("`Generic` has type parameters, but a view shows values of known types; leave them out");
    }

    record Secretive(@Path("secret__max") @Nullable String secret, long count) {
        Secretive {
            throw new IllegalStateException("refused");
        }
    }

    @Test
    void whatIsSensitiveIsNotToldWhereAConstructorRefuses() {
        var maker = BY_AGE.as(Secretive.class).maker();

        assertThatThrownBy(() -> maker.make(new Object[] {"pssst", 1L}, new Object[0]))
                .hasMessage("refused")
                .satisfies(refusal -> assertThat(refusal.getSuppressed()[0])
                        .hasMessage("`Secretive` was to be made of secret=(sensitive), count=1"));
    }
}
