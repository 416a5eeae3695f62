/** What records carry is the same in memory and on both databases, whichever way it is fetched. */
@NullMarked
package kumiko.eager;

import org.jspecify.annotations.NullMarked;
