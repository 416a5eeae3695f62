package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a column of the foreign key that a {@link kumiko.model.One} component holds, in the order of the key.
 *
 * <p>Without it, attribute and column are the name of the component and that of the key attribute: {@code user_id} for
 * {@code One<Long, User> user}, {@code origin_iata} for {@code One<String, Airport> origin}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(JoinColumn.Several.class)
public @interface JoinColumn {

    /** {@return the name of the column in the database} */
    String value();

    /** {@return the name of the attribute in lookups, as a component is spelled} Empty for the usual one. */
    String attribute() default "";

    /** Holds the columns of a composite foreign key. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Several {
        JoinColumn[] value();
    }
}
