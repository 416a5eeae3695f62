/** What each lookup means, shown on a few rows: the tables of {@code docs/semantics.md}. */
@NullMarked
package kumiko.semantics;

import org.jspecify.annotations.NullMarked;
