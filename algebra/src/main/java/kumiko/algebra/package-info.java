/**
 * Queries as values.
 *
 * <p>A {@link kumiko.algebra.Query} is built from a {@link kumiko.algebra.Filter}, some
 * {@link kumiko.algebra.Order orders}, a {@link kumiko.algebra.Slice} and an {@link kumiko.algebra.Eager} plan. All of
 * them are immutable, comparable with {@code equals}, and mean nothing until an interpreter reads them:
 *
 * {@snippet :
 * Filter<User> adults = Users.AGE.atLeast(18);
 * Query<User> page = Users.all().where(adults).sort(Users.NAME.asc()).limit(20);
 * }
 *
 * <p>Smart constructors ({@code allOf}, {@code in}, {@code not}) bring a value to its shortest form; the records
 * themselves accept every value that has a meaning. Interpreters are exhaustive switches outside this package.
 *
 * <p>Nothing here opens a connection, writes SQL or fails for the content of a database. An argument that must not be
 * null is refused with a {@link java.lang.NullPointerException}, one that has no meaning with an
 * {@link java.lang.IllegalArgumentException}. This package depends on {@code kumiko.model} only; the string language
 * reaches it through {@link kumiko.algebra.QueryLanguage}.
 */
@NullMarked
package kumiko.algebra;

import org.jspecify.annotations.NullMarked;
