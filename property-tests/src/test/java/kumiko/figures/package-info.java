/** What writing many rows costs, beside the same written by hand. Run on demand; the figures are in docs/performance.md. */
@NullMarked
package kumiko.figures;

import org.jspecify.annotations.NullMarked;
