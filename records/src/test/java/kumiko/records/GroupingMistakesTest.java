package kumiko.records;

import static org.assertj.core.api.Assertions.catchThrowable;

import kumiko.algebra.Aggregation;
import kumiko.algebra.Attribute;
import kumiko.algebra.Filter;
import kumiko.algebra.Group;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said to whoever names the wrong thing of groups. */
@ExtendWith(SoftAssertionsExtension.class)
class GroupingMistakesTest {

    @Table("users")
    record User(
            @Id @Nullable Long id,
            String name,
            @Nullable Integer age,
            Json data,
            byte[] photo,
            @OneToMany(mappedBy = "user") Many<Post> posts) {}

    @Table("posts")
    record Post(@Id @Nullable Long id, String title, int rating, One<Long, User> user) {}

    private static final Query<User> USERS = Query.all(RecordModel.of(User.class));
    private static final Query<Post> POSTS = Query.all(RecordModel.of(Post.class));

    @InjectSoftAssertions
    @SuppressWarnings("NullAway.Init") // before each test
    private SoftAssertions softly;

    private void refused(ThrowingCallable mistake, String message) {
        softly.assertThat(catchThrowable(mistake))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Attribute<User, ?> attribute(String name) {
        Model<User> model = USERS.model();
        return Attribute.of(Path.here(), model.column(name).orElseThrow());
    }

    @Test
    void whatIsNoKey() {
        refused(() -> USERS.groupBy("aeg"), """
                `aeg` is not a name of User

                    aeg
                    ^^^ did you mean `age`?""");
        refused(() -> USERS.groupBy("data"), "`data` is JSON, which has no order, so rows cannot be grouped by it");
        refused(() -> USERS.groupBy("photo"), "`photo` is bytes, which has no order, so rows cannot be grouped by it");
        refused(() -> USERS.groupBy("posts"), """
                `posts` is not one value of a row; of a relation to many rows take one, as with `count`, `min` or `max`

                    posts
                    ^^^^^""");
        refused(() -> USERS.groupBy("posts__title"), """
                `posts__title` is not one value of a row; of a relation to many rows take one, as with `count`, `min` or `max`

                    posts__title
                    ^^^^^^^^^^^^""");
        refused(() -> USERS.groupBy("age__sum"), """
                `sum` is made of several rows: of a relation to many rows, as `comments___stars__sum`, or of a group, as `groupBy("age").values("score__sum")`; `age` is of one row

                    age__sum
                         ^^^""");
        refused(
                () -> USERS.forUpdate().groupBy("age"),
                "rows that are grouped cannot be locked; run `User for update` by itself, in the same transaction");
    }

    @Test
    void whatGroupsDoNotHave() {
        var byAge = USERS.groupBy("age");
        refused(() -> byAge.having("cuont__gt", 1), """
                `cuont` is not a name of User

                    cuont__gt
                    ^^^^^ did you mean `count`?""");
        refused(() -> byAge.having("name__startswith", "A"), """
                `name` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `name__max`

                    name__startswith
                    ^^^^""");
        refused(() -> byAge.having("age__agv__gt", 4), """
                `agv` is neither a lookup nor a transform

                    age__agv__gt
                         ^^^ did you mean `avg`?""");
        refused(() -> byAge.having("sum__gt", 4), """
                `sum` is taken of an attribute, which stands before it, as `rating__sum`; only `count` stands by itself

                    sum__gt
                    ^^^""");
        refused(() -> byAge.having("name__sum__gt", 4), """
                `name` is text, of which there is no `sum`

                    name__sum__gt
                          ^^^""");
        refused(() -> byAge.having("age__max__max", 4), """
                `max` is taken of values of the rows, and what stands before it is one value of the group already; leave one of both out

                    age__max__max
                              ^^^""");
        refused(() -> byAge.having("age__string_agg", "x"), """
                `age` is a whole number, not text

                    age__string_agg
                         ^^^^^^^^^^""");
        refused(() -> byAge.having("count__gt", "many"), """
                `many` is not a whole number

                    count__gt
                    ^^^^^^^^^""");
        refused(() -> byAge.having("posts__title", "x"), """
                `posts__title` is of many rows of each row of a group; take an aggregation of them, and one of that, as `posts__title__max__max`

                    posts__title
                           ^^^^^""");
        refused(() -> byAge.having("posts__isnull", true), """
                `posts` leads to many rows of each row of a group; take their number and an aggregation of that, as `posts__count__sum`

                    posts__isnull
                    ^^^^^""");
        refused(() -> byAge.having("posts__count__gt", 1), """
                `posts__count` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `posts__count__max`

                    posts__count__gt
                    ^^^^^^^^^^^^""");
        refused(() -> byAge.having("cuont=1 and nmae__max='x'"), """
                `cuont` is not a name of User

                    cuont=1 and nmae__max='x'
                    ^^^^^ did you mean `count`?

                `nmae` is not a name of User

                    cuont=1 and nmae__max='x'
                                ^^^^ did you mean `name`?""");
        refused(
                () -> byAge.having("search('x')"),
                "`search('x', name)` is a condition on rows, not on groups of them; put it into the query before it is grouped");
        refused(
                () -> byAge.having("posts__some(title='x')"),
                "`posts__some(title='x')` is a condition on rows, not on groups of them; put it into the query before it is grouped");
    }

    @Test
    void whatGroupsCannotBeSortedByOrShow() {
        var byAge = USERS.groupBy("age");
        refused(() -> byAge.sort("-name"), """
                `name` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `name__max`

                    -name
                     ^^^^""");
        refused(() -> byAge.sort("name__array_agg"), """
                `F(name__array_agg)` is list of text, which can be equal but not less or greater

                    name__array_agg
                    ^^^^^^^^^^^^^^^""");
        refused(() -> byAge.values(new String[0]), "name at least one value of the groups, as `count`");
        refused(() -> USERS.aggregate(), "name at least one value of the groups, as `count`");
        refused(() -> byAge.values("count", "count"), "a map has each name once, not `count`, `count`");
        refused(() -> byAge.values("age", "name"), """
                `name` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `name__max`

                    name
                    ^^^^""");
        refused(() -> USERS.aggregate("age"), """
                `age` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `age__max`

                    age
                    ^^^""");
        refused(
                () -> byAge.values(Group.key(attribute("name"))),
                "`name` is not a key of the groups (`age`), whose rows may differ in it; group by it as well, or take an aggregation of it, as `name__max`");
        refused(
                () -> USERS.groupBy().pluck(Group.key(attribute("age").plus(1))),
                "`F((age + 1))` is not a key of the groups (there are none), whose rows may differ in it; group by it as well, or take an aggregation of it");
        refused(
                () -> byAge.having(Group.key(attribute("id")).isNull()),
                "`id` is not a key of the groups (`age`), whose rows may differ in it; group by it as well, or take an aggregation of it, as `id__max`");
    }

    @Test
    void whatCannotBeAggregated() {
        refused(() -> Aggregation.sum(attribute("age"), Integer.class), "the sum of `age` is of Long, not of Integer");
        refused(() -> Aggregation.average(attribute("name")), "`name` is text, of which there is no `avg`");
        refused(() -> attribute("photo").max(), "`photo` is bytes, which can be equal but not less or greater");
        refused(
                () -> attribute("data").countDistinct(),
                "`data` is JSON, which is neither equal nor less or greater; take what a path in it leads to, as `path(\"name\").asNumber()`");
        refused(() -> attribute("photo").list(), "`photo` is bytes, which can be equal but not less or greater");
        refused(
                () -> attribute("age")
                        .list()
                        .distinctly()
                        .sort(attribute("name").asc()),
                "distinct values come in their own order; leave out `name`");
        refused(
                () -> new Aggregation.Joined<>(
                        attribute("age"), ", ", false, io.vavr.collection.Vector.empty(), Filter.everything()),
                "`age` is a whole number, not text");
    }

    @Test
    void whatCannotBeDistinct() {
        refused(
                () -> USERS.sort("name").values("age").distinct(),
                "rows that are shown once may differ in `name`, so they cannot be sorted by it; show it as well, or group by what is shown and sort by an aggregation");
        refused(
                () -> USERS.values("photo").distinct(),
                "`photo` is bytes, which has no order, so rows cannot be grouped by it");
    }

    @Test
    void aggregationsOfRowsThatAreInNoGroup() {
        refused(() -> POSTS.where("rating__avg__gt", 4), """
                `avg` is made of several rows: of a relation to many rows, as `comments___stars__avg`, or of a group, as `groupBy("age").values("score__avg")`; `rating` is of one row

                    rating__avg__gt
                            ^^^""");
        refused(() -> POSTS.where("count__gt", 4), """
                `count` is made of several rows: of a relation to many rows, as `comments__count`, or of a group, as `groupBy("age").values("count")`; of one Post there is none

                    count__gt
                    ^^^^^""");
        refused(() -> USERS.where("posts__sum__gt", 4), """
                `sum` is taken of an attribute, which stands before it, as `rating__sum`; only `count` stands by itself

                    posts__sum__gt
                           ^^^""");
        refused(() -> USERS.where("posts__rating__avgg__gt", 4), """
                `avgg` is neither a lookup nor a transform

                    posts__rating__avgg__gt
                                   ^^^^ did you mean `avg`?""");
        refused(() -> POSTS.groupBy("rating").values("rating", "count").limit(-1), "a limit is not negative: -1");
    }
}
