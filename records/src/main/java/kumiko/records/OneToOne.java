package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * At most one row on either side. The side with a {@link kumiko.model.One} component, or with {@link #by}, holds the
 * foreign key, which is unique; the other side names it in {@link #mappedBy}, and its component is a
 * {@link kumiko.model.Many} with at most one row.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(OneToOne.Several.class)
public @interface OneToOne {

    /** {@return the relation of the target that holds the foreign key} Empty where this side does. */
    String mappedBy() default "";

    /**
     * {@return the attributes of the record that hold the reference, as components are spelled} Only on a record: a
     * {@link kumiko.model.One} holds its reference itself.
     */
    String[] by() default {};

    /** {@return the attributes of the target that are referred to} None for its key. */
    String[] references() default {};

    /**
     * {@return whether there may be no related row} Then the foreign key is nullable, as it also is where the component
     * is {@code @Nullable}.
     */
    boolean optional() default false;

    /** {@return the name of the relation} Only on a record: a component has a name of its own. */
    String name() default "";

    /** {@return the record that the relation leads to} Only on a record: a component names it in its type. */
    Class<?> target() default void.class;

    /** Holds the relations of a record that declares several. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        OneToOne[] value();
    }
}
