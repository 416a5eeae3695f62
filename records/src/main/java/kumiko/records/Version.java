package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the whole number that counts the writes of a row, so that a write of a stale copy is noticed: an {@code int}, a
 * {@code long}, a {@code short} or one of their boxes. It is never null in the database, also where the component of a
 * new record may be.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Version {}
