package kumiko.examples.blog;

import static kumiko.examples.blog.Tour.PATIENCE;

import java.util.List;
import java.util.Map;
import kumiko.algebra.Group;
import kumiko.algebra.Grouping;
import kumiko.algebra.Query;
import kumiko.algebra.Window;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Windows, computed attributes, aggregates and groups. */
final class AnalysisChapter {

    private AnalysisChapter() {}

    static void windows(Database database) {
        Repo<Post> posts = Posts.repo(database);

        Window<Post> byAuthor = Window.partitionBy(Posts.user().name())
                .orderBy(Posts.RATING.desc().nullsLast());
        Flux<RankedPost> ranked = posts.run(
                Posts.sort("id").as(Posts.TITLE, byAuthor.rank(), byAuthor.lag(Posts.TITLE), RankedPost::new));
        Flux<List<@Nullable Object>> stars = posts.run(Posts.sort("id")
                .values(Posts.TITLE, Window.inOrder(Posts.ID.asc()).running(Posts.RATING.sum())));

        ranked.doOnNext(System.out::println).blockLast(PATIENCE);
        System.out.println(stars.collectList().block(PATIENCE));
    }

    record RankedPost(String title, long rank, @Nullable String before) {}

    static void computed(Database database) {
        Repo<User> users = Users.repo(database);

        Query<User> grownUps = Users.where("is_adult", true).sort("-said", "name");
        Query<User> seniors = Users.where("older_than", 40);
        Query<Post> byGrownUps = Posts.where("user___is_adult", true, "comments___user___older_than", 17);
        Query<Post> same = Posts.all().where(Posts.user().some(User.isAdult()));
        Flux<Map<String, @Nullable Object>> talk = users.run(Users.sort("name").values("name", "is_adult", "said"));

        System.out.println(talk.collectList().block(PATIENCE));
        System.out.println(names(users, grownUps) + " " + names(users, seniors));
        System.out.println(Posts.repo(database).count(byGrownUps).block(PATIENCE) + " of "
                + Posts.repo(database).count(same).block(PATIENCE));
    }

    private static String names(Repo<User> users, Query<User> query) {
        return String.join(", ", users.run(query).map(User::name).toIterable());
    }

    static void groups(Database database) {
        Repo<User> users = Users.repo(database);
        Repo<Post> posts = Posts.repo(database);

        Query<User> busy = Users.where("posts___rating__avg__gte", 3).sort("-posts__count");
        Query<User> praised =
                Users.where(Users.posts().count(Posts.RATING.atLeast(4)).atLeast(1L));
        Mono<Double> average = posts.one(Posts.all().aggregate(Posts.RATING.average()));
        Mono<Map<String, @Nullable Object>> totals = posts.one(Posts.all().aggregate("count", "rating__sum"));

        Grouping<Post> byAuthor = Posts.all().groupBy("user___name").sort("-count");
        Flux<Map<String, @Nullable Object>> counts = posts.run(byAuthor.values("user___name", "count", "rating__max"));
        Flux<Map<String, @Nullable Object>> several =
                posts.run(byAuthor.having("count__gt", 1).values("user___name", "title__string_agg"));
        Flux<List<@Nullable Object>> typed = posts.run(Posts.all()
                .groupBy(Posts.user().name())
                .having(Group.of(Posts.RATING.average()).atLeast(3.0))
                .values(Group.key(Posts.user().name()), Group.of(Posts.TITLE.list())));
        Flux<AuthorStats> stats = posts.run(byAuthor.as(AuthorStats.class));
        Flux<Integer> ages = users.run(Users.all().pluck(Users.AGE).distinct());

        System.out.println(users.run(busy).map(User::name).collectList().block(PATIENCE) + ", "
                + users.count(praised).block(PATIENCE) + " praised, ages "
                + ages.collectList().block(PATIENCE));
        System.out.println(average.block(PATIENCE) + ", " + totals.block(PATIENCE));
        System.out.println(counts.collectList().block(PATIENCE));
        System.out.println(several.collectList().block(PATIENCE));
        System.out.println(typed.collectList().block(PATIENCE));
        System.out.println(stats.collectList().block(PATIENCE));
        System.out.println(posts.plan(byAuthor.values("user___name", "rating__avg")));
    }
}
