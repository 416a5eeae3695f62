package kumiko.lookup;

import static kumiko.lookup.Blog.POSTS;
import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.lookup.Blog.Post;
import kumiko.lookup.Blog.User;
import kumiko.lookup.SmartQuery.Load;
import kumiko.model.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema allows, what it does not, and what is said of it. */
class FilterSchemaTest {

    private static final FilterSchema<User> SCHEMA = FilterSchema.of(USERS)
            .allow("name", Operators.TEXT)
            .allow("age", Operators.ORDERED)
            .allow("created_at__year")
            .allow("posts__count")
            .allow("data__city")
            .relation(
                    "manager",
                    manager -> manager.allow("name", Operators.EQUALITY)
                            .allow("id", Operators.of("exact"))
                            .sort("name"))
            .relation("posts", posts -> posts.allow("title", Operators.TEXT).search("title"))
            .sort("created_at", "posts__count")
            .search("name")
            .with("posts.tags")
            .show("name", "posts__count")
            .page(20, 100);

    private static final Lookups<User> LOOKUPS = SCHEMA.lookups();

    private static Filter<User> program(String text) {
        return Query.all(USERS).where(text).filter();
    }

    private static List<String> messages(Validation<Seq<Problem>, ?> read) {
        return read.getError()
                .map(problem -> problem.message()
                        + problem.hint().map(hint -> "; " + hint).orElse(""))
                .asJava();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name='a'",
                "name__icontains='a'",
                "age__gte=18 and not age__in=[20, 21]",
                "created_at__year=2020",
                "createdAt__year__gte=2020",
                "posts__count__gt=3",
                "data__city__startswith='B'",
                "manager___name='a'",
                "manager__name__in=['a']",
                "manager__isnull=true",
                "manager=5",
                "manager___pk=5",
                "posts__isnull=false",
                "posts___title__contains='a'",
                "posts__some(title='a', title__startswith='b')",
                "posts__none___title='a'",
                "search('bill')",
                "search('bill', name, posts___title)",
                "posts__some(search('bill', title))",
                "everything",
            })
    void whatIsAllowedIsReadAsAProgramReadsIt(String text) {
        var read = LOOKUPS.filter(text);

        assertThat(read.isValid()).as(() -> messages(read).toString()).isTrue();
        if (!text.startsWith("search('bill')")) {
            assertThat(read.get()).isEqualTo(program(text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nickname='a' | `nickname` is not a name of User",
                "nmae='a' | `nmae` is not a name of User; did you mean `name`?",
                "nosuchnm='a' | `nosuchnm` is not a name of User",
                "password_hash='a' | `password_hash` is not a name of User",
                "password_hahs='a' | `password_hahs` is not a name of User",
                "hash_length=3 | `hash_length` is not a name of User",
                "created_at__gt='2020-01-01' | `created_at` is not a name of User",
                "id=1 | `id` is not a name of User",
                "pk=1 | `pk` is not a name of User",
                "reports__isnull=true | `reports` is not a name of User",
                "reports__count=1 | `reports` is not a name of User",
                "manager___password_hash='a' | `password_hash` is not a name of User",
                "manager___age=1 | `age` is not a name of User",
                "manager___manager___name='a' | `manager` is not a name of User",
                "posts___rating=1 | `rating` is not a name of Post",
                "posts___user___name='a' | `user` is not a name of Post",
                "posts__every(rating=1) | `rating` is not a name of Post",
                "search('a', nickname) | `nickname` is not a name of User",
                "name__regex='a' | `regex` is not allowed here; allowed are `exact`, `iexact`, `ne`, `same`, `in`, `notin`, `isnull`, `contains`, `icontains`, `startswith`, `istartswith`, `endswith`, `iendswith`",
                "manager___name__like='a' | `like` is not allowed here; allowed are `exact`, `ne`, `same`, `in`, `notin`, `isnull`",
                "manager__in=[1] | `in` is not allowed here; allowed are `exact`, `isnull`",
                "posts=1 | `exact` is not allowed here; allowed are `isnull`",
                "name__length=3 | `length` is not allowed here; allowed are `exact`, `iexact`, `ne`, `same`, `in`, `notin`, `isnull`, `contains`, `icontains`, `startswith`, `istartswith`, `endswith`, `iendswith`",
                "name__contians='a' | `contians` is neither a lookup nor a transform; did you mean `contains`?",
                "data='a' | `data` is not a name of User",
                "data__street='a' | `data` is not a name of User",
                "data__city__zip='a' | `zip` is neither a lookup nor a transform",
                "length(name)=3 | an expression is not allowed here",
                "(age + 1)=3 | an expression is not allowed here",
                "age=F(age) | an expression is not allowed here",
                "name=upper('a') | an expression is not allowed here",
                "case(age=3 then 1)=1 | an expression is not allowed here",
                "posts__(rating)__max=1 | an expression is not allowed here",
                "posts___title__max='a' | `max` is not allowed here; allowed are `exact`, `iexact`, `ne`, `same`, `in`, `notin`, `isnull`, `contains`, `icontains`, `startswith`, `istartswith`, `endswith`, `iendswith`",
                "posts__max=1 | `max` is not a name of Post",
            })
    void whatIsNotAllowedIsNotThere(String text, String message) {
        assertThat(messages(LOOKUPS.filter(text))).containsExactly(message);
    }

    @Test
    void everyProblemIsToldAtOnceEachWithItsPlace() {
        var problems = LOOKUPS.filter("age__gt='x', nickname='a', name__regex='b' or id=1")
                .getError();

        assertThat(problems.map(problem -> problem.span().part())).containsExactly("'x'", "nickname", "regex", "id");
    }

    @Test
    void nothingIsAllowedAtFirst() {
        var nothing = FilterSchema.of(USERS).lookups();

        for (var name : USERS.attributeNames()) {
            assertThat(messages(nothing.filter(name + "=1"))).containsExactly("`" + name + "` is not a name of User");
            assertThat(messages(nothing.orders(List.of(name)))).containsExactly("`" + name + "` is not a name of User");
            assertThat(nothing.expression(name).isInvalid()).isTrue();
        }
        assertThat(messages(nothing.eager(List.of("posts")))).containsExactly("`posts` is not a name of User");
        assertThat(messages(nothing.search("a", List.of()))).containsExactly("a search is not allowed here");
        assertThat(nothing.filter("").isInvalid()).isTrue();
        assertThat(nothing.query(SmartQuery.ALL).get())
                .isEqualTo(Query.all(USERS).limit(100));
    }

    @Test
    void rowsAreSortedByWhatIsListed() {
        assertThat(LOOKUPS.orders(
                                List.of("-created_at", "createdAt", "posts__count", "-manager___name", "manager__name"))
                        .get())
                .isEqualTo(io.vavr.collection.Vector.ofAll(Query.all(USERS)
                        .sort("-created_at", "created_at", "posts__count", "-manager___name", "manager___name")
                        .orders()));
        assertThat(messages(LOOKUPS.orders(List.of("name", "-manager___age", "--created_at", "created_at__year"))))
                .containsExactly(
                        "`name` is not a name of User",
                        "`manager___age` is not a name of User; did you mean `manager__name`?",
                        "`-created_at` is not a name: use a letter, then letters, digits and single underscores",
                        "`created_at__year` is not a name of User");
    }

    @Test
    void relationsAreLoadedAsTheyAreListed() {
        assertThat(LOOKUPS.eager(List.of("posts", "posts.tags")).get()).isEqualTo(Eager.of(USERS, "posts.tags"));
        assertThat(messages(LOOKUPS.eager(List.of("manager", "posts.user", "posts.tags.posts", "post", ""))))
                .containsExactly(
                        "`manager` is not a name of User",
                        "`user` is not a name of Post",
                        "`posts` is not a name of Tag",
                        "`post` is not a name of User; did you mean `posts`?",
                        "`` is not a name of User");
    }

    @Test
    void sortKeysBehindARelationToManyRowsAreForThemAlone() {
        var schema = FilterSchema.of(USERS)
                .relation("posts", posts -> posts.allow("title").sort("title"))
                .with("posts");
        var newest = Load.of("posts").sort("-title").where("title__startswith='a'");
        assertThat(schema.lookups().query(SmartQuery.ALL.with(List.of(newest))).get())
                .hasToString("User limit 100 with posts(title__startswith='a', sort -title)");
        assertThat(schema.lookups().query(SmartQuery.ALL.sort("posts___title")).isInvalid())
                .isTrue();
        assertThat(schema.lookups()
                        .query(SmartQuery.ALL.with(List.of(Load.of("posts").sort("id"))))
                        .getError())
                .extracting(Problem::message)
                .containsExactly("`id` is not a name of Post");
    }

    @Test
    void whatIsLoadedIsWhatTheSchemaSays() {
        var best = Eager.Load.of(USERS.relation("posts").orElseThrow()).by(Eager.Strategy.SELECT_IN);
        var lookups = FilterSchema.of(USERS).with(best).lookups();

        assertThat(lookups.eager(List.of("posts")).get()).isEqualTo(best.asEager());
        var request = SmartQuery.ALL.with(Map.of("posts", Eager.Strategy.JOINED));
        assertThat(messages(lookups.query(request)))
                .containsExactly("`JOINED` is not allowed here; allowed are `AUTOMATIC`");
    }

    @Test
    void onlyWhatIsListedIsShown() {
        assertThat(LOOKUPS.expression("posts__count").isValid()).isTrue();
        assertThat(messages(LOOKUPS.expression("age"))).containsExactly("`age` is not a name of User");
        assertThat(messages(LOOKUPS.expression("password_hash")))
                .containsExactly("`password_hash` is not a name of User");
    }

    @Test
    void aPageHasAUsualAndAGreatestSize() {
        assertThat(LOOKUPS.query(SmartQuery.ALL).get().slice().limit()).hasValue(20);
        assertThat(LOOKUPS.query(SmartQuery.ALL.limit(100).offset(10_000)).get().slice())
                .isEqualTo(Query.all(USERS).limit(100).offset(10_000).slice());
        assertThat(messages(LOOKUPS.query(SmartQuery.ALL.limit(101).offset(10_001))))
                .containsExactly(
                        "at most 100 rows of a page are allowed", "at most 10000 rows before a page are allowed");
        assertThat(LOOKUPS.query(SmartQuery.ALL.limit(101))
                        .getError()
                        .head()
                        .span()
                        .part())
                .isEqualTo("101");
    }

    @Test
    void valuesAreData() {
        var values = new ArrayList<Object>(List.of(
                Query.all(USERS),
                Query.all(USERS).values("id"),
                LOOKUPS.expression("name").get()));
        values.add(List.of("a", LOOKUPS.expression("name").get()));
        for (var value : values) {
            assertThat(messages(LOOKUPS.filter(Map.of("name__in", value))))
                    .allMatch(message -> message.endsWith("is not allowed here"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0001", "\u0085", "\ud800", "\udc00a", "a\ud800b"})
    void aTextHasNoCharactersThatAreNotWritten(String value) {
        assertThat(messages(LOOKUPS.filter(Map.of("name", value))))
                .singleElement()
                .asString()
                .startsWith("a text has no U+");
        assertThat(messages(LOOKUPS.filter(Map.of("name__in", List.of("b", value)))))
                .singleElement()
                .asString()
                .startsWith("a text has no U+");
        assertThat(messages(LOOKUPS.search(value, List.of()))).isNotEmpty();
        assertThat(LOOKUPS.filter(Map.of("name", "a\tb\nИ é 😀")).isValid()).isTrue();
    }

    @Test
    void aNameThatLooksLikeAnotherIsToldApart() {
        assertThat(messages(LOOKUPS.filter(Map.of("nаme", "a"))))
                .containsExactly("`nаme` is not a name: it has U+0430 in it, and names have letters from a to z; "
                        + "use a letter, then letters, digits and single underscores");
    }

    @Test
    void expressionsAreOfWhatIsAllowedAlone() {
        var lookups = SCHEMA.expressions().lookups();

        for (var text : List.of(
                "length(name)=3",
                "name__length__gt=3",
                "(age + 1)=3",
                "age=F(age)",
                "name=upper('a')",
                "case(age=3 then 1)=1",
                "posts___title__max='a'",
                "posts__count(title='a')__gt=1",
                "posts___title__max(title__startswith='b')='c'",
                "posts__length(title)__max=3",
                "manager___name__lower='a'",
                "concat(name, manager___name)='a'")) {
            assertThat(lookups.filter(text)).as(text).isEqualTo(Validation.valid(program(text)));
        }
        for (var text : List.of(
                "length(nickname)=3",
                "age=F(id)",
                "name=F(manager___nickname)",
                "case(id=3 then 1)=1",
                "case(age=3 then id)=1",
                "posts___rating__max=3",
                "posts__(rating)__max=3",
                "length(password_hash)=1",
                "manager___age__max=1",
                "reports__count=1",
                "posts__count(rating=4)=1",
                "posts___title__max(rating=4)='a'",
                "coalesce(nickname, name)='a'")) {
            assertThat(messages(lookups.filter(text)))
                    .as(text)
                    .allMatch(message -> message.contains("is not a name of"))
                    .isNotEmpty();
        }
        assertThat(messages(FilterSchema.of(USERS)
                        .allow("posts__count")
                        .expressions()
                        .lookups()
                        .filter("posts__count(rating=4)=1")))
                .containsExactly("a condition is not allowed here");
        assertThat(messages(lookups.filter("lower(name)__regex='a'")))
                .singleElement()
                .asString()
                .startsWith("`regex` is not allowed here");
    }

    private static void isMistaken(Supplier<FilterSchema<?>> schema, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(schema::get)
                .withMessageContaining(message);
    }

    @Test
    void aMistakeInASchemaIsToldWhenItIsMade() {
        var schema = FilterSchema.of(USERS);
        isMistaken(() -> schema.allow("nmae"), "did you mean `name`?");
        isMistaken(() -> schema.allow("password_hash"), "`password_hash` is sensitive, and can never be allowed");
        isMistaken(() -> schema.allow("manager___password_hash"), "is sensitive, and can never be allowed");
        isMistaken(() -> schema.allow("password_hash__length"), "depends on something sensitive");
        isMistaken(() -> schema.allow("hash_length"), "depends on something sensitive");
        isMistaken(() -> schema.allow("reports___password_hash__max"), "depends on something sensitive");
        isMistaken(() -> schema.sort("password_hash"), "is sensitive");
        isMistaken(() -> schema.search("password_hash"), "is sensitive");
        isMistaken(() -> schema.show("manager___password_hash"), "is sensitive");
        isMistaken(() -> schema.allow("age", Operators.TEXT), "is a whole number, of which cannot be asked `iexact`");
        isMistaken(() -> schema.allow("labels", Operators.ORDERED), "cannot be asked `gt`");
        isMistaken(() -> schema.allow("manager"), "is a relation; say what is allowed behind it");
        isMistaken(() -> schema.allow("posts___title"), "has many values, one for each related row");
        isMistaken(() -> schema.allow("name__gte"), "ends in a lookup; those are said apart: `Operators.of(\"gte\")`");
        isMistaken(() -> schema.allow("age + 1"), "is an expression; compute it in the record");
        isMistaken(() -> schema.sort("manager"), "is a relation");
        isMistaken(() -> schema.sort("data"), "cannot be sorted by");
        isMistaken(() -> schema.sort("posts___title"), "has many values");
        isMistaken(() -> schema.relation("post", posts -> posts), "did you mean `posts`?");
        isMistaken(() -> schema.relation("posts", 2, posts -> posts), "leads to another model");
        isMistaken(() -> schema.relation("posts", posts -> FilterSchema.of(USERS)), "leads to Post, not to User");
        isMistaken(() -> schema.with("posts.user"), "cannot carry it");
        isMistaken(() -> schema.with("post"), "did you mean `posts`?");
        isMistaken(() -> schema.page(0, 10), "at least one row");
        isMistaken(() -> schema.page(20, 10), "no more than at most");
        isMistaken(() -> schema.allow("name", Operators.of("contians")), "did you mean `contains`?");
    }

    @Test
    void aRelationOfRowsToTheirLikeIsCrossedAStatedNumberOfTimes() {
        var lookups = FilterSchema.of(USERS)
                .relation("manager", 3, manager -> manager.allow("name"))
                .lookups();

        assertThat(lookups.filter("manager___manager___manager___name='a'").isValid())
                .isTrue();
        assertThat(messages(lookups.filter("manager___manager___manager___manager___name='a'")))
                .containsExactly("`manager` is not a name of User");
        assertThat(lookups.filter("name='a'").isInvalid()).isTrue();
    }

    @Test
    void whatIsAllowedTwiceIsAllowedBothTimes() {
        var lookups = FilterSchema.of(USERS)
                .allow("name", Operators.of("exact"))
                .allow("name", Operators.of("in"))
                .relation("manager", manager -> manager.allow("name"))
                .relation("manager", manager -> manager.allow("age"))
                .lookups();

        assertThat(lookups.filter("name='a', name__in=['a'], manager___name='a', manager___age=1")
                        .isValid())
                .isTrue();
    }

    @Test
    void schemasAreValues() {
        var one = FilterSchema.of(USERS).allow("name").sort("age").page(1, 2);

        assertThat(one)
                .isEqualTo(FilterSchema.of(USERS).allow("name").sort("age").page(1, 2));
        assertThat(one)
                .hasSameHashCodeAs(
                        FilterSchema.of(USERS).allow("name").sort("age").page(1, 2));
        assertThat(one).isNotEqualTo(one.allow("age")).isNotEqualTo(FilterSchema.of(POSTS));
        assertThat(FilterSchema.of(USERS).lookups().filter("name='a'").isInvalid())
                .isTrue();
    }

    @Test
    void typedAttributesAndRelationsAreAllowedAsTheirNamesAre() {
        Expression<User, ?> age = Lookups.ofProgram(USERS).expression("age").get();
        Expression<User, ?> name =
                Lookups.ofProgram(USERS).expression("manager___name").get();

        assertThat(FilterSchema.of(USERS)
                        .allow(age, Operators.ORDERED)
                        .sort(name)
                        .allow(name))
                .isEqualTo(FilterSchema.of(USERS)
                        .allow("age", Operators.ORDERED)
                        .sort("manager___name")
                        .allow("manager___name"));
    }

    @Test
    void theSchemaOfAnotherRecordCanBeUsedBehindARelation() {
        FilterSchema<Post> posts = FilterSchema.of(POSTS).allow("title");

        assertThat(FilterSchema.of(USERS).relation("posts", there -> posts))
                .isEqualTo(FilterSchema.of(USERS).relation("posts", there -> there.allow("title")));
    }

    @Test
    void whetherThereIsARowIsAskedInEveryForm() {
        var schema = FilterSchema.of(USERS)
                .relation("posts", posts -> posts)
                .relation("manager", manager -> manager)
                .lookups();
        for (var name : List.of("posts__isnull", "manager__isnull")) {
            for (boolean none : List.of(true, false)) {
                var asked = program(name + "=" + none);
                assertThat(schema.filter(name + "=" + none).get()).isEqualTo(asked);
                assertThat(schema.filter(name + "='" + none + "'").get()).isEqualTo(asked);
                assertThat(schema.filter(Map.of(name, String.valueOf(none))).get())
                        .isEqualTo(asked);
                assertThat(UrlQuery.read(schema, name + "=" + none)
                                .get()
                                .query()
                                .filter())
                        .isEqualTo(asked);
            }
            assertThat(schema.filter(Map.of(name, "maybe")).getError())
                    .extracting(Problem::message)
                    .containsExactly("`maybe` is not true or false");
        }
    }

    @Test
    void aRequestChoosesAmongWhatIsLoadedAndNothingElse() {
        var schema = FilterSchema.of(USERS)
                .relation("posts", posts -> posts.allow("title"))
                .with(first(USERS.relation("posts").orElseThrow()));
        var chosen = Load.of("posts").where("title='a'");

        assertThat(schema.lookups().query(SmartQuery.ALL.with("posts")).isValid())
                .isTrue();
        assertThat(schema.lookups().query(SmartQuery.ALL.with(List.of(chosen))).getError())
                .extracting(Problem::message)
                .containsExactly("a filter or an order of `posts` is not allowed here");
    }

    private static <R, S> Eager.Load<R, S> first(Relation<R, S> relation) {
        var all = Eager.Load.of(relation);
        return all.of(all.subset().slice(Slice.limit(1)));
    }

    @Test
    void textsInExpressionsAreAsOtherTexts() {
        var schema = FilterSchema.of(USERS).allow("name").expressions().lookups();

        assertThat(schema.filter("concat(name, '\u0001')='x'").getError())
                .extracting(Problem::message)
                .containsExactly("a text has no U+0001 in it, as this one has at index 0");
    }

    @Test
    void aPathHasNoFewerRelationsThanNone() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> FilterSchema.annotated(USERS, -1))
                .withMessage("a path has no relation or more, not -1");
    }
}
