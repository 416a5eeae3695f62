/** What records compute, under names of their own. */
@NullMarked
package kumiko.computed;

import org.jspecify.annotations.NullMarked;
