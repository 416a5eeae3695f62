/**
 * Queries run over records in lists: the meaning of the algebra, executable.
 *
 * {@snippet :
 * var database = MemoryDatabase.empty();
 * database.insert(Users.MODEL, List.of(Users.builder().name("Bill").age(17).build()));
 * List<User> adults = database.run(Users.where(Users.AGE.atLeast(18)));
 * }
 *
 * <p>It serves tests that need no database, and as the measure of the other interpreters: a table in H2 or PostgreSQL
 * with the same rows gives the same answer, row for row.
 *
 * <p>To read it, start at {@link kumiko.memory.MemoryDatabase}. A filter becomes a predicate in
 * {@code FilterInterpreter}, an expression becomes a function of a row in {@code ExpressionInterpreter}, orders become a
 * sort in {@code OrderInterpreter}; {@code StoredValues} says how two values compare, and {@code RelatedRows} finds the
 * rows at the end of a path.
 *
 * <p>Nothing here is null unless it is marked so. What a query cannot mean was refused when it was built, so running one
 * fails only for what is not supported: loading relations.
 */
@NullMarked
package kumiko.memory;

import org.jspecify.annotations.NullMarked;
