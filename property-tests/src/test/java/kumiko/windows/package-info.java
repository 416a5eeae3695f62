/** Window functions. */
@NullMarked
package kumiko.windows;

import org.jspecify.annotations.NullMarked;
