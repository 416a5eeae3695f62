/** The records of sqlactive's cases. */
@NullMarked
package kumiko.oracle.sqlactive;

import org.jspecify.annotations.NullMarked;
