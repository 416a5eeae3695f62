/** The SQL of queries, whole statements, for both dialects. */
@NullMarked
package kumiko.golden;

import org.jspecify.annotations.NullMarked;
