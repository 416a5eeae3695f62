package kumiko.examples.blog;

import static kumiko.examples.blog.Tour.PATIENCE;

import java.util.List;
import java.util.Map;
import kumiko.algebra.Query;
import kumiko.jooq.JooqParts;
import kumiko.jooq.Sql;
import kumiko.lookup.SmartQuery;
import kumiko.r2dbc.CursorPage;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import org.jooq.impl.DSL;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of a database: all, in pages, by search, and how they are found. */
final class ReadingChapter {

    private ReadingChapter() {}

    static void running(Database database) {
        Repo<Post> posts = Posts.repo(database);

        Mono<Void> ready = database.createTables(Users.MODEL, Posts.MODEL, Comments.MODEL, Tags.MODEL)
                .then(Users.repo(database).insertAll(Blog.USERS))
                .then(posts.insertAll(Blog.POSTS))
                .then(Comments.repo(database).insertAll(Blog.COMMENTS))
                .then();

        Query<Post> byBill = Posts.where("user___name", "Bill").sort("-rating");
        Flux<String> titles = posts.run(byBill).map(Post::title);
        Mono<Post> best = posts.first(byBill);
        Mono<Long> count = posts.count(byBill);
        Mono<Post> one = posts.getOrFail(3);
        Mono<List<Post>> page = posts.page(byBill, 1, 10).map(found -> found.rows());

        System.out.println(ready.thenMany(titles).collectList().block(PATIENCE));
        System.out.println(best.map(Post::title).block(PATIENCE) + ", " + count.block(PATIENCE) + " posts");
        System.out.println(one.map(Post::title).block(PATIENCE) + ", page of "
                + page.map(List::size).block(PATIENCE));
        System.out.println(posts.plan(byBill.limit(10)));
    }

    static void pages(Database database) {
        Repo<Post> posts = Posts.repo(database);

        Query<Post> best = Posts.sort("-rating", "user___name");
        Mono<CursorPage<Post>> first = posts.page(best, Seek.first(2));
        Mono<CursorPage<Post>> second =
                first.flatMap(page -> posts.page(best, Seek.after(page.next().orElseThrow(), 2)));
        Mono<CursorPage<Post>> back = second.flatMap(
                page -> posts.page(best, Seek.before(page.previous().orElseThrow(), 2)));

        for (var page : List.of(first, second, back)) {
            System.out.println(
                    page.map(found -> found.rows().stream().map(Post::title).toList() + ", before: "
                                    + found.hasPrevious() + ", after: " + found.hasNext())
                            .block(PATIENCE));
        }
        Query<Post> other = best.where("rating__gte", 3);
        try {
            first.flatMap(page -> posts.page(other, Seek.after(page.next().orElseThrow(), 2)))
                    .block(PATIENCE);
        } catch (InvalidCursorException mistake) {
            System.out.println(mistake.getMessage());
        }
    }

    static void searches(Database database) {
        Repo<Post> posts = Posts.repo(database);

        Query<Post> anywhere = Posts.all().search("cut PIECES").sort("id");
        Query<Post> named = Posts.all().search("bill \"it did\"", "user___name", "comments___body");
        Query<Post> asText =
                Posts.where("search('cotton', title) or rating__gte=5").sort("id");

        SmartQuery request = SmartQuery.where(
                        Map.of("or", List.of(Map.of("rating__gte", 4), Map.of("user___name", "Bill"))))
                .search("it", "title", "body")
                .sort("-rating", "user___name")
                .with("comments.user")
                .limit(20);
        Query<Post> requested = request.of(Posts.MODEL);

        for (var query : List.of(anywhere, named, asText, requested)) {
            System.out.println(query + " has "
                    + posts.run(query).map(Post::title).collectList().block(PATIENCE));
        }
    }

    static void explaining(Database database) {
        Repo<Post> posts = Posts.repo(database);

        Mono<String> plan = posts.explain(Posts.where("id", 3).sort("title"));

        System.out.println(plan.block(PATIENCE));

        JooqParts<Post> parts = database.parts(Posts.MODEL, "p");
        var ownQuery = DSL.select(parts.fields("title", "user___name"))
                .from(parts.table())
                .where(parts.condition("user___name__startswith='B'"))
                .orderBy(parts.orders("-rating"));
        Flux<String> own = database.query(Sql.of(ownQuery))
                .map(row -> row.get("title", String.class) + " by " + row.get("user___name", String.class));

        System.out.println(own.collectList().block(PATIENCE));
    }
}
