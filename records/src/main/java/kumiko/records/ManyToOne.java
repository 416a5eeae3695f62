package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Many rows of this record refer to one of another: a post to its user.
 *
 * <p>On a {@link kumiko.model.One} component it may be left out. On the record it declares a relation over attributes
 * that the record holds as plain values, under a name that is no component's:
 *
 * {@snippet :
 * @Table("flights")
 * @ManyToOne(name = "origin", target = Airport.class, by = "originIata")
 * record Flight(@Id long id, @Column("origin") String originIata) {}
 * }
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(ManyToOne.Several.class)
public @interface ManyToOne {

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
        ManyToOne[] value();
    }
}
