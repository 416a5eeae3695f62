/** Benchmarks of what the package keeps to itself. */
@NullMarked
package kumiko.r2dbc;

import org.jspecify.annotations.NullMarked;
