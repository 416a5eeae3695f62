package kumiko.examples.blog;

import java.util.List;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A few users, posts and comments, whose keys will be 1, 2 and 3 where they are the first. */
final class Blog {

    static final List<User> USERS = List.of(user("Bill", 30), user("Wu", 17), user("Ann", null));

    static final List<Post> POSTS = List.of(
            post("Lattices", "Thin pieces, cut to fit.", 5, 1),
            post("100% cotton", "It shrank.", 2, 1),
            post("Nails", "None were used.", null, 2));

    static final List<Comment> COMMENTS =
            List.of(comment("Well cut.", 1, 2), comment("It did.", 2, 3), comment("Fits!", 1, 3));

    private Blog() {}

    /** Makes the tables and fills them. */
    static Mono<Void> write(Database database) {
        return database.createTables(Users.MODEL, Posts.MODEL, Comments.MODEL, Tags.MODEL)
                .then(Users.repo(database).insertAll(USERS))
                .then(Posts.repo(database).insertAll(POSTS))
                .then(Comments.repo(database).insertAll(COMMENTS))
                .then();
    }

    private static User user(String name, @Nullable Integer age) {
        return Users.builder().name(name).age(age).build();
    }

    private static Post post(String title, String body, @Nullable Integer rating, long user) {
        return Posts.builder()
                .title(title)
                .body(body)
                .rating(rating)
                .user(One.of(user))
                .build();
    }

    private static Comment comment(String body, long post, long user) {
        return Comments.builder()
                .body(body)
                .post(One.of(post))
                .user(One.of(user))
                .build();
    }
}
