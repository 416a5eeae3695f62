package kumiko.examples.blog;

import java.time.Instant;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.model.Many;
import kumiko.records.Computed;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import kumiko.records.Unique;
import kumiko.records.UpdatedAt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Someone who writes.
 *
 * @param id given by the database
 * @param age null where it is nobody's business
 */
@Table("users")
@Value.Builder
public record User(
        @Id @Nullable Long id,
        @Unique String name,
        @Nullable Integer age,
        @OneToMany(mappedBy = "user") Many<Post> posts,
        @OneToMany(mappedBy = "user") Many<Comment> comments,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt)
        implements WithUser {

    @Computed
    static Filter<User> isAdult() {
        return Users.AGE.atLeast(18);
    }

    @Computed
    static Filter<User> olderThan(int age) {
        return Users.AGE.greaterThan(age);
    }

    @Computed
    static Expression<User, Long> said() {
        return Users.comments().count();
    }
}
