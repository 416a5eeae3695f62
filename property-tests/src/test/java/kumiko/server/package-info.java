/** A PostgreSQL server for the tests. */
@NullMarked
package kumiko.server;

import org.jspecify.annotations.NullMarked;
