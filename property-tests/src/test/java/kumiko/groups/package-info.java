/** Aggregations and groups: what they mean, with every type, on every interpreter. */
@NullMarked
package kumiko.groups;

import org.jspecify.annotations.NullMarked;
