package kumiko.examples.blog;

import static kumiko.examples.blog.Tour.PATIENCE;

import java.util.List;
import kumiko.algebra.Change;
import kumiko.jooq.Sql;
import kumiko.json.JsonException;
import kumiko.json.KumikoModule;
import kumiko.json.RecordJson;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.schema.SchemaDifference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** JSON, SQL of one's own, and tables. */
final class EdgeChapter {

    private EdgeChapter() {}

    static void json(Database database) {
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

    static void nativeSql(Database database) {
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

    static void tables(Database database) {
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
