/** Loads 23,376 rows of real data and answers questions about them. */
@NullMarked
package kumiko.examples.flights;

import org.jspecify.annotations.NullMarked;
