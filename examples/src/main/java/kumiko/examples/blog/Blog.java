package kumiko.examples.blog;

import java.util.List;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;

/** A few users, posts and comments. */
final class Blog {

    static final List<User> USERS = List.of(user(1, "Bill", 30), user(2, "Wu", 17), user(3, "Ann", null));

    static final List<Post> POSTS = List.of(
            post(1, "Lattices", "Thin pieces, cut to fit.", 5, 1),
            post(2, "100% cotton", "It shrank.", 2, 1),
            post(3, "Nails", "None were used.", null, 2));

    static final List<Comment> COMMENTS =
            List.of(comment(1, "Well cut.", 1, 2), comment(2, "It did.", 2, 3), comment(3, "Fits!", 1, 3));

    private Blog() {}

    private static User user(long id, String name, @Nullable Integer age) {
        return Users.builder().id(id).name(name).age(age).build();
    }

    private static Post post(long id, String title, String body, @Nullable Integer rating, long user) {
        return Posts.builder()
                .id(id)
                .title(title)
                .body(body)
                .rating(rating)
                .user(One.of(user))
                .build();
    }

    private static Comment comment(long id, String body, long post, long user) {
        return Comments.builder()
                .id(id)
                .body(body)
                .post(One.of(post))
                .user(One.of(user))
                .build();
    }
}
