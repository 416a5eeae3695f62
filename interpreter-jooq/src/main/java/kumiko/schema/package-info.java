/**
 * Tables, as models want them and as a database has them.
 *
 * <p>{@link kumiko.schema.TableDefinition} is what a model asks of a table: columns, keys, references, indexes. It is
 * compared with a {@link kumiko.schema.Schema}, which is read from a database; what differs is a
 * {@link kumiko.schema.SchemaDifference}.
 *
 * <p>Nothing here writes SQL or opens a connection. This package depends on {@code kumiko.model} only.
 */
@NullMarked
package kumiko.schema;

import org.jspecify.annotations.NullMarked;
