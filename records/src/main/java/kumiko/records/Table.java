package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record the row of a table. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

    /** {@return the name of the table in the database} */
    String value();

    /**
     * {@return the simple name of the generated companion class} Empty for the English plural of the record's name:
     * {@code Users} for {@code User}.
     */
    String companion() default "";
}
