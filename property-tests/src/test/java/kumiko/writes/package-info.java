/** Random commands on random rows, which mean the same in memory, on H2 and on PostgreSQL. */
@NullMarked
package kumiko.writes;

import org.jspecify.annotations.NullMarked;
