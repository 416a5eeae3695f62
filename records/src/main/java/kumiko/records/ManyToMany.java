package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Any number of rows on both sides, by a table of pairs. One side names the table, the other side, if there is one, is
 * mapped by the relation of the first. The component is a {@link kumiko.model.Many}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(ManyToMany.Several.class)
public @interface ManyToMany {

    /** {@return the name of the table of pairs} Empty where {@link #mappedBy} is given. */
    String table() default "";

    /** {@return the columns that refer to this record} None for its name and its key: {@code post_id}. */
    String[] near() default {};

    /** {@return the columns that refer to the target} None for its name and its key: {@code tag_id}. */
    String[] far() default {};

    /** {@return the relation of the target that names the table} */
    String mappedBy() default "";

    /** {@return the name of the relation} Only on a record: a component has a name of its own. */
    String name() default "";

    /** {@return the record that the relation leads to} Only on a record: a component names it in its type. */
    Class<?> target() default void.class;

    /** Holds the relations of a record that declares several. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        ManyToMany[] value();
    }
}
