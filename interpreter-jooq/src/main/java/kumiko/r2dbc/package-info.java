/**
 * The one place with effects: runs queries against a database, or against rows in memory.
 *
 * {@snippet :
 * Database database = Database.connect("r2dbc:h2:mem:///blog");
 * Repo<User> users = Users.repo(database);
 * Flux<User> adults = users.run(Users.where("age__gte", 18));
 * }
 *
 * <p>Writes go the same way. Each is all or nothing, and gives the row as the database has it:
 *
 * {@snippet :
 * Repo<User> users = Users.repo(Database.connect(url));
 * Mono<User> bob = users.insert(Users.builder().name("Bob").build())
 *         .flatMap(user -> users.update(user, user.withAge(30)));
 * Mono<Long> older = users.execute(Users.where("age__gte", 18).update("age", Users.F("age").plus(1)));
 * }
 *
 * <p>Nothing runs before it is subscribed to, and nothing blocks. A connection is taken for one unit of work and given
 * back exactly once, on completion, error and cancellation. What goes wrong in the database is a
 * {@link kumiko.r2dbc.DatabaseException}, sorted by what the caller can do next.
 *
 * <p>This package depends on all of the interpreter's others. Nothing here is null unless it is marked so.
 */
@NullMarked
package kumiko.r2dbc;

import org.jspecify.annotations.NullMarked;
