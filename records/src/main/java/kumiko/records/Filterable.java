package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that text from anywhere may compare this value, or go over this relation, where it is read by
 * {@code FilterSchema.annotated(Users.MODEL)}:
 *
 * {@snippet lang="java" :
 * @Table("users")
 * record User(
 *         @Id @Nullable Long id,
 *         @Filterable @Sortable @Searchable String name,
 *         @Filterable({"exact", "in"}) String country,
 *         @Sensitive String passwordHash,
 *         @Filterable @Includable @OneToMany(mappedBy = "user") Many<Post> posts) {
 *
 *     @Filterable
 *     @Computed
 *     static Filter<User> isAdult() {
 *         return Users.AGE.atLeast(18);
 *     }
 * }
 * }
 *
 * <p>Everywhere else it says nothing. A {@link Sensitive} value is never filterable.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Filterable {

    /** {@return the lookups that may be asked} If none are named, those that are usual for the type. */
    String[] value() default {};
}
