package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the column of a component and says how large its values may be.
 *
 * <p>Without it, or with an empty name, the column is the name of the component in snake_case. On a
 * {@link kumiko.model.One} it names the only column of the foreign key; use {@link JoinColumn} where there are several.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

    /** {@return the name of the column in the database} Empty for the name of the component in snake_case. */
    String value() default "";

    /** {@return the most characters of a text} 0 for any number. */
    int length() default 0;

    /** {@return the digits of a decimal number} 0 for as many as the database has. */
    int precision() default 0;

    /** {@return how many of the digits are behind the point} */
    int scale() default 0;
}
