/** Views, in memory and on both databases. */
@NullMarked
package kumiko.views;

import org.jspecify.annotations.NullMarked;
