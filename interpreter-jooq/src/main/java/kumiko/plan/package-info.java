/**
 * A query as SQL will see it: sources and joins with their aliases, conditions whose negations have been pushed down to
 * where a null guard may be needed, and placeholders in place of constants.
 *
 * <p>{@link kumiko.plan.Planner} turns a query into a {@link kumiko.plan.Plan}; the plan depends on the query's
 * {@link kumiko.plan.Shape} alone, so it can be kept for all queries of that shape.
 *
 * <p>Plans are data: this package knows no jOOQ and opens nothing. It depends on {@code kumiko.model} and
 * {@code kumiko.algebra} only. Nothing here is null.
 */
@NullMarked
package kumiko.plan;

import org.jspecify.annotations.NullMarked;
