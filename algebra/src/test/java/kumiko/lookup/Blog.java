package kumiko.lookup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;

/** Models of a blog, of which only the names and types matter here. */
final class Blog {

    enum Color {
        RED,
        GREEN
    }

    record User(long id) {}

    record Post(long id) {}

    record Tag(long id) {}

    private static final ModelRef<User> USER_REF = ModelRef.of(User.class, () -> Blog.USERS);
    private static final ModelRef<Post> POST_REF = ModelRef.of(Post.class, () -> Blog.POSTS);
    private static final ModelRef<Tag> TAG_REF = ModelRef.of(Tag.class, () -> Blog.TAGS);

    static final Model<User> USERS = Model.builder(User.class, "users")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED))
            .column(Column.of("name", DataType.TEXT))
            .column(Column.of("nickname", DataType.TEXT).orNull())
            .column(Column.of("age", DataType.INTEGER).orNull())
            .column(Column.of("score", DataType.DECIMAL).orNull())
            .column(Column.of("weight", DataType.DOUBLE).orNull())
            .column(Column.of("active", DataType.BOOLEAN))
            .column(Column.of("born", DataType.DATE).orNull())
            .column(Column.of("created_at", DataType.INSTANT))
            .column(Column.of("updated_at", DataType.INSTANT))
            .column(Column.of("code", DataType.UUID).orNull())
            .column(Column.of("color", new DataType.Enumerated<>(Color.class)).orNull())
            .column(Column.of("data", DataType.JSON).orNull())
            .column(Column.of("labels", new DataType.ListOf<>(DataType.TEXT)).orNull())
            .column(Column.of("password_hash", DataType.TEXT).with(ColumnRole.SENSITIVE))
            .column(Column.of("manager_id", DataType.LONG).orNull())
            .computed(new Computation.Value<User>("hash_length", Blog::hashLength))
            .computed(
                    new Computation.Test<User, String>("hashed", Computation.Parameter.of(String.class), Blog::hashed))
            .relation(new Relation.ManyToOne<>(USER_REF, "manager", USER_REF, Link.ForeignKey.of("manager_id")))
            .relation(new Relation.OneToMany<>(USER_REF, "reports", USER_REF, new Link.MappedBy("manager")))
            .relation(new Relation.OneToMany<>(USER_REF, "posts", POST_REF, new Link.MappedBy("user")))
            .build(RowCodec.of(
                            user -> new Object[] {
                                user.id(),
                                "",
                                null,
                                1,
                                BigDecimal.ONE,
                                1.0,
                                true,
                                LocalDate.MIN,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                new UUID(0, 0),
                                Color.RED,
                                new Json("{}"),
                                List.of(),
                                "",
                                null
                            },
                            values -> new User((Long) values[0]))
                    .carrying("posts", (user, posts) -> user)
                    .carrying("manager", (user, manager) -> user));

    static final Model<Post> POSTS = Model.builder(Post.class, "posts")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("title", DataType.TEXT))
            .column(Column.of("rating", DataType.INTEGER).orNull())
            .column(Column.of("year", DataType.INTEGER).orNull())
            .column(Column.of("user_id", DataType.LONG))
            .relation(new Relation.ManyToOne<>(POST_REF, "user", USER_REF, Link.ForeignKey.of("user_id")))
            .relation(new Relation.ManyToMany<>(
                    POST_REF, "tags", TAG_REF, new Link.JoinTable("post_tags", List.of("post_id"), List.of("tag_id"))))
            .build(RowCodec.of(
                            post -> new Object[] {post.id(), "", null, null, 1L}, values -> new Post((Long) values[0]))
                    .carrying("tags", (post, tags) -> post));

    static final Model<Tag> TAGS = Model.builder(Tag.class, "tags")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("name", DataType.TEXT))
            .relation(new Relation.ManyToMany<>(TAG_REF, "posts", POST_REF, new Link.MappedBy("tags")))
            .build(RowCodec.of(tag -> new Object[] {tag.id(), ""}, values -> new Tag((Long) values[0])));

    private Blog() {}

    private static Expression<User, ?> hashLength() {
        return Lookups.ofProgram(USERS).expression("password_hash__length").get();
    }

    private static Filter<User> hashed(String hash) {
        return Query.all(USERS).where("password_hash", hash).filter();
    }
}
