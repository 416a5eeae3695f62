package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a filter or an expression the name of its method among the attributes of the record:
 *
 * {@snippet lang="java" :
 * @Computed
 * static Filter<User> isAdult() {
 *     return Users.AGE.atLeast(18);
 * }
 *
 * @Computed
 * static Filter<User> olderThan(int age) {
 *     return Users.AGE.greaterThan(age);
 * }
 * }
 *
 * <p>{@code is_adult=true} and {@code older_than=30} are lookups then, {@code is_adult} a sort key and a component of views,
 * and all of them can be reached over relations, as {@code user___is_adult}. A filter is a value that is true or false, never
 * null. A method with a parameter gives a filter; the value of a lookup becomes its argument.
 *
 * <p>The method is static, and is called when its name is first used, and for each lookup if it has a parameter: it has to give
 * equal values for equal arguments.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Computed {}
