/**
 * Records, filters and queries as JSON: the place for what meets Jackson, which no other package names.
 *
 * <p>This package depends on {@code kumiko.model}, {@code kumiko.algebra} and {@code kumiko.lookup}.
 */
@NullMarked
package kumiko.json;

import org.jspecify.annotations.NullMarked;
