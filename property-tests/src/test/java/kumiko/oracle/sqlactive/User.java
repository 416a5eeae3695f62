package kumiko.oracle.sqlactive;

import java.time.LocalDateTime;
import kumiko.algebra.Filter;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Computed;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import kumiko.records.Unique;
import org.jspecify.annotations.Nullable;

@Table("users")
public record User(
        @Id long id,
        @Unique String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable Integer age,
        @Nullable Boolean active,
        @Nullable Double balance,
        @Nullable LocalDateTime joinedAt,
        @ManyToOne(optional = true) One<Long, User> manager,
        @OneToMany(mappedBy = "manager") Many<User> reports,
        @OneToMany(mappedBy = "user") Many<Post> posts,
        @OneToMany(mappedBy = "user") Many<Comment> comments) {

    @Computed
    static Filter<User> isAdult() {
        return Users.AGE.atLeast(18);
    }

    @Computed
    static Filter<User> olderThan(int years) {
        return Users.AGE.greaterThan(years);
    }
}
