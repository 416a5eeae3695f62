package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that the database gives its value: the default of a column, or one that is computed from others.
 *
 * <p>It is {@code @Nullable}, as a new record lacks it. An insert leaves it out unless it is given; an update writes it only
 * where it differs between two records; every write returns what the database has made of it. In memory it stays null
 * unless it is given. A key needs no such mark: see {@link Id}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Generated {}
