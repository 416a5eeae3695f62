/** Tables made for models, and compared with them, on H2 and on PostgreSQL. */
@NullMarked
package kumiko.tables;

import org.jspecify.annotations.NullMarked;
