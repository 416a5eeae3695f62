package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The other side of a many-to-one: the posts of a user. The component is a {@link kumiko.model.Many}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(OneToMany.Several.class)
public @interface OneToMany {

    /** {@return the relation of the target that refers to this record} */
    String mappedBy();

    /** {@return the name of the relation} Only on a record: a component has a name of its own. */
    String name() default "";

    /** {@return the record that the relation leads to} Only on a record: a component names it in its type. */
    Class<?> target() default void.class;

    /** Holds the relations of a record that declares several. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        OneToMany[] value();
    }
}
