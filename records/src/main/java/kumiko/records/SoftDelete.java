package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the moment when the row was deleted: an {@code Instant}, an {@code OffsetDateTime} or a {@code LocalDateTime}
 * that is null while the row is not deleted, so {@code @Nullable} or in an {@code Optional}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface SoftDelete {}
