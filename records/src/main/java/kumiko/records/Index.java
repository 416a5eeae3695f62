package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the database find rows fast by some attributes, the most often asked for first.
 *
 * <p>On a component it is of that component alone; a {@link kumiko.model.One} stands for all columns of its foreign key.
 * Keys, {@link Unique} components and foreign keys have an index without it.
 *
 * {@snippet :
 * @Table("users")
 * @Index({"name", "createdAt"})
 * record User(@Id @Nullable Long id, String name, @Index int age, @CreatedAt @Nullable Instant createdAt) {}
 * }
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Repeatable(Index.Several.class)
public @interface Index {

    /** {@return the attributes, in snake_case or as components are spelled} None on a component. */
    String[] value() default {};

    /** {@return whether no two rows have the same values} Rows in which one of them is null are no two such rows. */
    boolean unique() default false;

    /** {@return its name in the database} Empty for that of table and columns, as in {@code users_name_age_idx}. */
    String name() default "";

    /** Holds several indexes. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
    @interface Several {
        Index[] value();
    }
}
