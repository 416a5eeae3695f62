package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whose rows a view record shows, so that the compiler checks it. Without it, it is checked where it is first used.
 *
 * <p>{@snippet :
 * @View(of = Post.class)
 * record PostCard(@Nullable Long id, String title, @Path("user__name") String author) {}
 * }
 *
 * <p>What a group of rows has depends on its keys, which this does not say. So a record that shows groups
 * ({@link kumiko.algebra.Grouping#as}) is checked where it is used, and is left without it: the compiler would look for
 * {@code count} among the attributes of a row.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface View {

    /** {@return the record of the table} */
    Class<? extends Record> of();
}
