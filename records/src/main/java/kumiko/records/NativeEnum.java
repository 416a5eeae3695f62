package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an enum, or a list of its constants, in a type of the database that has constants of the same names. Without it an
 * enum is stored as text.
 *
 * <p>Its constants compare in the order of their declaration. {@code createTables} makes the type if it is not there;
 * {@code validate} says where it differs. H2 has such types too, but gives them no names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NativeEnum {

    /** {@return the name of the type in the database} */
    String value();
}
