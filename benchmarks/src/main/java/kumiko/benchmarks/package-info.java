/** What the library's own work costs: reading a query's text, finding its statement, reading its rows. */
@NullMarked
package kumiko.benchmarks;

import org.jspecify.annotations.NullMarked;
