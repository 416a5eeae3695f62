package kumiko.examples.blog;

import static kumiko.examples.blog.Tour.PATIENCE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Cascade;
import kumiko.algebra.Change;
import kumiko.algebra.Policy;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException.PolicyViolation;
import kumiko.r2dbc.DatabaseException.StaleVersion;
import kumiko.r2dbc.DatabaseException.UniqueViolation;
import kumiko.r2dbc.Isolation;
import kumiko.r2dbc.Page;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.TransactionOptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes, transactions and policies. */
final class WritingChapter {

    private WritingChapter() {}

    static void writing(Database database) {
        Repo<User> users = Users.repo(database);
        Repo<Post> posts = Posts.repo(database);
        Repo<Comment> comments = Comments.repo(database);

        User dora = Users.builder().name("Dora").age(40).build();

        Mono<User> inserted = users.insert(dora);
        Mono<User> older = inserted.flatMap(user -> users.update(user, user.withAge(41)));
        Mono<User> renamed = older.flatMap(user -> users.update(user, Map.of("name", "Dorothea")));
        Mono<User> found = renamed.then(users.getOrInsert(dora.withName("Dorothea"), "name"));
        Mono<User> upserted = found.then(users.upsert(dora.withName("Dorothea").withAge(42), "name"));
        Mono<User> deleted = upserted.flatMap(users::delete);

        System.out.println(deleted.block(PATIENCE));

        Mono<Long> raised = posts.execute(Posts.where("user___name", "Bill")
                .update("rating", Posts.F("rating").plus(1)));
        Flux<Post> capped = posts.run(Posts.where("rating__gt", 5).update(Posts.RATING.set(5)));
        Mono<Long> takenBack =
                comments.execute(Comments.where("user___name", "Ann").delete());
        Mono<Long> hidden = comments.count(Comments.all().onlyDeleted());
        Mono<Long> restored = comments.execute(Comments.all().restore());

        System.out.println(raised.block(PATIENCE) + " raised, "
                + capped.count().block(PATIENCE) + " capped, "
                + takenBack.block(PATIENCE) + " taken back, "
                + hidden.block(PATIENCE) + " hidden, "
                + restored.block(PATIENCE) + " restored");

        Mono<Change<Post>> change = posts.getOrFail(1)
                .map(post -> Posts.diff(post, post.withTitle("On lattices").withRating(4)));
        Mono<Post> twice = change.flatMap(edits -> posts.update(edits).then(posts.update(edits)));

        System.out.println(change.block(PATIENCE));
        System.out.println(twice.onErrorResume(StaleVersion.class, stale -> posts.getOrFail(1))
                .map(Post::title)
                .block(PATIENCE));
        System.out.println(posts.plan(Posts.where("user___name", "Bill").update("rating", 3))
                .get(0));
    }

    static void together(Database database) {
        Repo<User> users = Users.repo(database);
        Repo<Post> posts = Posts.repo(database);
        Repo<Tag> tags = Tags.repo(database);

        Post pegs =
                Posts.builder().title("Pegs").body("Hardwood.").user(One.none()).build();
        User finn =
                Users.builder().name("Finn").posts(Many.complete(List.of(pegs))).build();

        Mono<User> saved = users.save(finn, Cascade.append("posts"));
        Mono<Tag> wood = tags.getOrInsert(Tags.builder().name("wood").build(), "name");
        Mono<Long> tagged = Mono.zip(posts.getOrFail(1), wood)
                .flatMap(both -> posts.related(both.getT1(), Posts.tags()).add(List.of(both.getT2())));

        System.out.println(saved.map(user -> user.posts().items().size()).block(PATIENCE) + " saved with Finn, "
                + tagged.block(PATIENCE) + " tagged, "
                + posts.count(Posts.where("tags___name", "wood")).block(PATIENCE) + " about wood");
    }

    static void transactions(Database database) {
        Repo<User> users = Users.repo(database);
        Repo<Post> posts = Posts.repo(database);
        User eve = Users.builder().name("Eve").build();
        Post joints = Posts.builder()
                .title("Joints")
                .body("No glue.")
                .user(One.none())
                .build();

        Mono<Post> written = database.transaction(tx ->
                users.insert(eve).flatMap(user -> posts.insert(joints.withUser(One.of(user.id())))));

        Mono<User> again = database.transaction(tx -> tx.transaction(nested -> users.insert(eve))
                .onErrorResume(UniqueViolation.class, known -> users.one(Users.where("name", "Eve"))));

        var options = TransactionOptions.DEFAULT
                .withIsolation(Isolation.SERIALIZABLE)
                .withTimeout(Duration.ofSeconds(5))
                .withRetries(3);
        Mono<Page<Post>> page = database.transaction(options, tx -> Posts.repo().page(Posts.all(), 1));

        System.out.println(written.map(Post::title).block(PATIENCE) + ", "
                + again.map(User::name).block(PATIENCE) + ", "
                + page.map(Page::total).block(PATIENCE) + " on pages");
    }

    static void policies(Database database) {
        Post draft = Posts.builder().title("Draft").body("…").user(One.none()).build();

        Policy policy = Policy.of(Posts.MODEL, Posts.USER_ID.is(1L)).and(Comments.MODEL, "post___user=1");
        Database view = database.with(policy);

        Flux<String> titles = Posts.repo(view).run(Posts.sort("title")).map(Post::title);
        Flux<User> commented =
                Users.repo(view).run(Users.where("comments__isnull", false).sort("name"));
        Mono<Long> rated = Posts.repo(view).execute(Posts.all().update("rating", 5));
        Mono<Post> refused = Posts.repo(view).insert(draft.withUser(One.of(2L)));
        Mono<Long> all = Posts.repo(view.withoutPolicy()).count(Posts.all());

        System.out.println(titles.collectList().block(PATIENCE));
        System.out.println(commented.map(User::name).collectList().block(PATIENCE));
        System.out.println(refused.map(Post::title)
                .onErrorResume(PolicyViolation.class, violation -> Mono.just(String.valueOf(violation.getMessage())))
                .block(PATIENCE));
        System.out.println(all.block(PATIENCE) + " posts, of which the view would rate "
                + database.rollingBack(tx -> rated).blockLast(PATIENCE));
    }
}
