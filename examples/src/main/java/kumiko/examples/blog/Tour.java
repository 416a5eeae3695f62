package kumiko.examples.blog;

import static kumiko.algebra.Eager.Strategy.JOINED;
import static kumiko.algebra.Eager.Strategy.SUBQUERY;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Cascade;
import kumiko.algebra.Change;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Group;
import kumiko.algebra.Grouping;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.Window;
import kumiko.jooq.JooqParts;
import kumiko.jooq.Sql;
import kumiko.json.JsonException;
import kumiko.json.KumikoModule;
import kumiko.json.QueryJson;
import kumiko.json.RecordJson;
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
import kumiko.model.Many;
import kumiko.model.ModelException;
import kumiko.model.NotLoadedException;
import kumiko.model.One;
import kumiko.r2dbc.CursorPage;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException.PolicyViolation;
import kumiko.r2dbc.DatabaseException.StaleVersion;
import kumiko.r2dbc.DatabaseException.UniqueViolation;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Isolation;
import kumiko.r2dbc.Page;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import kumiko.r2dbc.TransactionOptions;
import kumiko.schema.SchemaDifference;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The tour of the README, which is this code: it runs, and prints what the README says that it prints. */
public final class Tour {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Tour() {}

    public static void main(String[] arguments) {
        newUser();
        queries();
        mistakes();
        fromAnywhere();
        inMemory();
        var url = System.getProperty("kumiko.url", "");
        try (var database = Database.connect(url.isEmpty() ? "r2dbc:h2:mem:///blog" : url)) {
            running(database);
            pages(database);
            searches(database);
            requests();
            explaining(database);
            relations(database);
            views(database);
            windows(database);
            computed(database);
            groups(database);
            writing(database);
            together(database);
            transactions(database);
            policies(database);
            json(database);
            nativeSql(database);
            tables(database);
        }
    }

    private static void newUser() {
        User bob = Users.builder().name("Bob").age(30).build();
        User older = bob.withAge(31);
        System.out.println(older.name() + " is " + older.age());
    }

    private static void queries() {
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

    private static void mistakes() {
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

    private static void fromAnywhere() {
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

    private static void inMemory() {
        var memory = MemoryDatabase.empty();
        memory.insert(Users.MODEL, Blog.USERS);
        Repo<User> users = Users.repo(memory);
        System.out.println(users.count(Users.where("age__gte", 18)).block(PATIENCE));
    }

    private static void running(Database database) {
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

    private static void pages(Database database) {
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

    private static void searches(Database database) {
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

    private static void requests() {
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

    private static void explaining(Database database) {
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

    private static void relations(Database database) {
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

    private static void views(Database database) {
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

    private static void windows(Database database) {
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

    private static void computed(Database database) {
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

    private static List<String> titles(Many<Post> posts) {
        return posts.items().stream().map(Post::title).toList();
    }

    private static void groups(Database database) {
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

    private static void writing(Database database) {
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

    private static void together(Database database) {
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

    private static void transactions(Database database) {
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

    private static void policies(Database database) {
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

    private static void json(Database database) {
        Repo<User> users = Users.repo(database);
        Repo<Post> posts = Posts.repo(database);

        RecordJson<User> json = RecordJson.of(Users.MODEL);
        RecordJson<User> card =
                json.only("name", "age", "posts.title", "posts.user_id").indented();
        Mono<User> wu = users.first(Users.where("name", "Wu").with("posts"));
        Mono<String> text = wu.map(card::toJson);
        Mono<User> same = wu.map(user -> json.fromJson(json.toJson(user)));

        System.out.println(text.block(PATIENCE));
        System.out.println(same.map(User::name).block(PATIENCE));

        try {
            json.fromJson("""
                    {"nam": "Dora", "age": "forty", "posts": [{"title": "Glue", "rating": 4.5}]}""");
        } catch (JsonException mistakes) {
            System.out.println(mistakes.getMessage());
        }

        RecordJson<Post> postJson = RecordJson.of(Posts.MODEL);
        Mono<Change<Post>> change = posts.getOrFail(3).map(post -> postJson.patch(post, """
                        {"body": "Six were used.", "rating": 4, "user": {"id": 1}}"""));
        Mono<Post> patched = change.flatMap(posts::update);

        System.out.println(change.block(PATIENCE));
        System.out.println(database.rollingBack(tx -> patched).map(Post::body).blockLast(PATIENCE));

        JsonMapper mapper = JsonMapper.builder().addModule(new KumikoModule()).build();
        System.out.println(mapper.writeValueAsString(Tags.builder().name("wood").build()));
    }

    private static void nativeSql(Database database) {
        Sql wordy = Sql.of("""
                select * from "posts"
                where length("body") >= $1 and "title" <> all ($2)
                """, 8, List.of("Glue", "Nails"));
        Flux<Post> posts = database.query(wordy).as(Posts.MODEL);

        Sql perUser = Sql.of("""
                select u."name", count(*) as "posts"
                from "posts" p join "users" u on u."id" = p."user_id"
                group by u."name" order by u."name"
                """);
        Flux<String> counts = database.query(perUser)
                .map(row -> row.get("name", String.class) + " " + row.get("posts", Integer.class));

        Sql unrated = Sql.of("update \"posts\" set \"rating\" = $1 where \"rating\" is null", 3);
        Mono<Long> rated = database.execute(unrated);

        System.out.println(posts.map(Post::title).collectList().block(PATIENCE));
        System.out.println(counts.collectList().block(PATIENCE));
        System.out.println(rated.block(PATIENCE) + " rated");
    }

    private static void tables(Database database) {
        Mono<Void> created = database.createTables(Users.MODEL, Posts.MODEL, Comments.MODEL, Tags.MODEL);
        Mono<Void> valid = database.validate(Users.MODEL, Posts.MODEL, Comments.MODEL, Tags.MODEL);
        Mono<Void> dropped = database.dropTables(Comments.MODEL);
        Mono<List<SchemaDifference>> differences = database.differences(Users.MODEL, Comments.MODEL);

        System.out.println(created.then(valid)
                .then(dropped)
                .then(differences)
                .flatMapIterable(found -> found)
                .map(SchemaDifference::message)
                .collectList()
                .block(PATIENCE));
    }
}
