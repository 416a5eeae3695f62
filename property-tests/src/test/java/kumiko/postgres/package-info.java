/** What PostgreSQL has of its own, as all interpreters have it: arrays, what is in JSON, enums of the database. */
@NullMarked
package kumiko.postgres;

import org.jspecify.annotations.NullMarked;
