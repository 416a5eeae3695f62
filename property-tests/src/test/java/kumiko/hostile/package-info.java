/** Input by somebody who means harm, or has no idea. */
@NullMarked
package kumiko.hostile;

import org.jspecify.annotations.NullMarked;
