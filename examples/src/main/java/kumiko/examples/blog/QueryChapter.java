package kumiko.examples.blog;

import static kumiko.examples.blog.Tour.PATIENCE;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.json.QueryJson;
import kumiko.lookup.Budget;
import kumiko.lookup.FilterSchema;
import kumiko.lookup.LookupException;
import kumiko.lookup.Lookups;
import kumiko.lookup.Operators;
import kumiko.lookup.PagedQuery;
import kumiko.lookup.SmartQuery;
import kumiko.lookup.UrlProblem;
import kumiko.lookup.UrlQuery;
import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Repo;

/** Queries as values: typed, as text, from anywhere, in memory. */
final class QueryChapter {

    private QueryChapter() {}

    static void newUser() {
        User bob = Users.builder().name("Bob").age(30).build();
        User older = bob.withAge(31);
        System.out.println(older.name() + " is " + older.age());
    }

    static void queries() {
        Query<User> adults = Users.where("age__gte", 18);
        Query<User> adultsByName = adults.sort("name").limit(20);

        Filter<Post> byBill = Posts.user().name().like("%Bi%");
        Query<Post> goodOrByBill = Posts.where(Posts.RATING.atLeast(4).or(byBill))
                .sort(Posts.user().name().asc(), Posts.RATING.desc());

        System.out.println(adultsByName);
        System.out.println(goodOrByBill);

        Query<Post> all = Posts.where("user___name__like", "%Bi%", "rating__gte", 4);
        Query<Post> same = Posts.where("user___name__like='%Bi%' and rating__gte=4");
        Query<Post> fromMap = Posts.where(Map.of("rating__in", List.of(4, 5), "created_at__year", 2026));
        Query<User> readers = Users.where("comments___post___user___name", "Bill");
        Query<User> critics = Users.where("posts__isnull", true, "comments__count__gt", 1);
        Query<User> proud = Users.where("posts___every___rating__gte", 4);
        Query<Post> self = Posts.where("title__contains", Posts.F("user___name"));

        Query<Post> recent = Posts.where("created_at__gte=later(now(), 'PT-48H'), coalesce(rating, 0)__gte=3");
        Query<User> named = Users.where("concat(name, '!')__length__lt=30").sort("-(age % 10)", "left(name, 1)");
        Query<Post> byAdults = Posts.where("user__in", adults);
        Query<User> silent =
                Users.all().difference(Users.where(Users.ID.in(Posts.all().pluck(Posts.USER_ID))));
        Expression<User, String> stage =
                Expression.cases().when(Users.AGE.lessThan(18), "young").otherwise(Users.NAME.concat(", adult"));

        System.out.println(recent);
        System.out.println(named);
        System.out.println(byAdults);
        System.out.println(silent);
        System.out.println(stage);

        System.out.println(all.equals(same));
        System.out.println(List.of(fromMap, readers, critics, proud, self).size());
    }

    static void mistakes() {
        try {
            Posts.where("usr___name", "Bill", "rating__gte", "many", "title__contain", "x");
        } catch (LookupException mistakes) {
            System.out.println(mistakes.getMessage());
        }
    }

    private static final FilterSchema<Post> SEARCH = FilterSchema.of(Posts.MODEL)
            .allow("title", Operators.TEXT)
            .allow(Posts.RATING, Operators.ORDERED)
            .allow("comments__count")
            .relation(
                    Posts.user(), user -> user.allow("name", Operators.EQUALITY).sort("name"))
            .sort("created_at", "rating")
            .search("title", "body")
            .with("user", "comments.user")
            .page(20, 100)
            .budget(Budget.DEFAULT.joins(3).many(2));

    static void fromAnywhere() {
        var good = SmartQuery.where(Map.of("rating__gte", "4"))
                .and("user___name='Bill'")
                .sort("-created_at");
        var bad = SmartQuery.where("user___age__gt=30 or user___name__like='B%' or ratign=1")
                .sort("body");

        SEARCH.lookups().query(good).peek(query -> System.out.println(query.slice() + " of " + query.filter()));
        SEARCH.lookups()
                .query(bad)
                .swap()
                .peek(problems -> problems.forEach(problem -> System.out.println(problem.render())));
    }

    static void inMemory() {
        var memory = MemoryDatabase.empty();
        memory.insert(Users.MODEL, Blog.USERS);
        Repo<User> users = Users.repo(memory);
        System.out.println(users.count(Users.where("age__gte", 18)).block(PATIENCE));
    }

    static void requests() {
        Query<Post> best = Posts.where("rating__gte=4 or user___name='Bill'")
                .sort("-rating", "id")
                .with("comments.user")
                .limit(20);
        String json = QueryJson.of(Posts.MODEL).toJson(best);
        String url = UrlQuery.of(best).toUrl();
        Query<Post> again = QueryJson.of(Posts.MODEL).fromJson(json).sliced();

        System.out.println(json);
        System.out.println(url);
        System.out.println(again.equals(best));

        Validation<Seq<UrlProblem>, PagedQuery<Post>> asked = UrlQuery.read(
                Lookups.of(SEARCH), "rating__in=4,5&user___name=Bill&sort=-rating&with=comments.user&page[size]=10");

        asked.forEach(paged -> System.out.println(paged.query() + System.lineSeparator() + paged.page()));

        UrlQuery.read(Lookups.of(SEARCH), "rating__gte=many&titel=x&page[size]=5000")
                .getError()
                .forEach(problem ->
                        System.out.println(problem.code() + " in " + problem.parameter() + ": " + problem.message()
                                + problem.hint().map(hint -> ", " + hint).orElse("")));
    }
}
