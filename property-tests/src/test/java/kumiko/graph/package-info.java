/** Records that are written together: pairs of many-to-many relations, cascades, soft deletes behind relations, locks. */
@NullMarked
package kumiko.graph;

import org.jspecify.annotations.NullMarked;
