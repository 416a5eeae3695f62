package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a component of a view record shows, where its name does not, and of many related rows which ones:
 * {@code @Path(sort = "-createdAt", limit = 3) List<CommentCard> comments}. Of an aggregate it says which rows that takes:
 * {@code @Path(value = "comments__count", where = "rating__gte=4") long praised}.
 *
 * <p>In a record that shows groups of rows it names a key or an aggregation, and the rows that this takes:
 * {@code @Path(value = "count", where = "rating__gte=4") long praised}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Path {

    /**
     * {@return an attribute, a relation, or what else can be computed from the row, in the string language} As in
     * {@code user__name}, {@code created_at__year} or {@code comments__count}. Empty for the name of the component.
     */
    String value() default "";

    /**
     * {@return what holds of the related rows that it shows, or of the rows that its aggregation takes, with its values in it:
     * {@code rating__gte=4}} Empty for all of them.
     */
    String where() default "";

    /** {@return the order of the related rows} Those that it leaves equal, or all, come in the order of their keys. */
    String[] sort() default {};

    /** {@return how many related rows of each row are shown at most} */
    int limit() default Integer.MAX_VALUE;
}
