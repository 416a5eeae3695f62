package kumiko.examples.blog;

import static kumiko.algebra.Eager.Strategy.JOINED;
import static kumiko.algebra.Eager.Strategy.SUBQUERY;
import static kumiko.examples.blog.Tour.PATIENCE;

import java.util.List;
import java.util.Map;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.ModelException;
import kumiko.model.NotLoadedException;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Page;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What records carry, and views of them. */
final class RelationChapter {

    private RelationChapter() {}

    static void relations(Database database) {
        Repo<User> users = Users.repo(database);

        Query<User> withPosts = Users.sort("name").with("posts.comments.user");
        Flux<User> authors = users.run(withPosts);
        Mono<User> bill = users.getOrFail(2, "posts", "comments.post");
        Mono<User> loaded = users.getOrFail(3).flatMap(user -> users.load(user, "comments.post"));

        authors.doOnNext(user -> System.out.println(user.name() + " wrote " + titles(user.posts())))
                .concatMapIterable(user -> user.posts().items())
                .concatMapIterable(post -> post.comments().items())
                .doOnNext(comment ->
                        System.out.println("  " + comment.user().get().name() + " says: " + comment.body()))
                .blockLast(PATIENCE);
        System.out.println(bill.zipWith(loaded)
                .map(both -> both.getT1().posts().items().size() + ", "
                        + both.getT2().comments().items().size())
                .block(PATIENCE));

        Query<User> best = Users.sort("name")
                .with(Users.posts()
                        .eager()
                        .where("rating__gte", 3)
                        .sort("-rating")
                        .limit(1)
                        .with(Posts.comments()));
        Query<User> joined = Users.sort("name").with("posts", JOINED).with("posts.comments", SUBQUERY);
        Query<User> plain = best.without("posts.comments").with("comments");

        System.out.println(users.run(best)
                .map(user -> user.name() + ": " + titles(user.posts()))
                .collectList()
                .block(PATIENCE));
        System.out.println(users.plan(best).count() + " statements, "
                + users.plan(joined).count() + ", " + users.plan(plain).count());

        Query<User> commented = Users.sort("name").withRequired("posts.comments");

        System.out.println(users.run(commented)
                .map(user -> user.name() + ": " + titles(user.posts()))
                .collectList()
                .block(PATIENCE));
        System.out.println(users.plan(Users.sort("name").limit(10).with("posts.user")));
        try {
            users.getOrFail(1).map(user -> user.posts().items()).block(PATIENCE);
        } catch (NotLoadedException mistake) {
            System.out.println(mistake.getMessage());
        }
    }

    private static List<String> titles(Many<Post> posts) {
        return posts.items().stream().map(Post::title).toList();
    }

    static void views(Database database) {
        Repo<Post> posts = Posts.repo(database);

        Query<Post> best = Posts.sort("-rating", "id");
        Flux<PostCard> cards = posts.run(best.as(PostCard.class));
        Mono<Page<PostCard>> firstPage = posts.page(best.as(PostCard.class), 1, 10);

        Flux<String> titles = posts.run(best.pluck(Posts.TITLE));
        Flux<?> ids = posts.run(best.ids());
        Flux<Map<String, @Nullable Object>> values = posts.run(best.values("title", "created_at__year", "user___age"));

        cards.doOnNext(System.out::println).blockLast(PATIENCE);
        System.out.println(titles.collectList().block(PATIENCE) + " "
                + ids.collectList().block(PATIENCE) + " "
                + values.count().block(PATIENCE) + " of "
                + firstPage.map(Page::total).block(PATIENCE));
        System.out.println(posts.plan(best.limit(10).as(PostCard.class)));
        try {
            best.as(PostCrad.class);
        } catch (ModelException mistakes) {
            System.out.println(mistakes.getMessage());
        }
    }

    record PostCrad(String titel, int rating, CommentCard comments) {}
}
