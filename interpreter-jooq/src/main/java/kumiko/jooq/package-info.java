/**
 * Plans as SQL text, rendered with jOOQ. Pure: no connection is opened.
 *
 * <p>Identifiers of models are always quoted, constants always binds; no text of a caller becomes SQL but that of a
 * {@link kumiko.jooq.Sql}, whose values are binds as well. jOOQ is named in this package only. It depends on {@code kumiko.plan} and what that depends on.
 */
@NullMarked
package kumiko.jooq;

import org.jspecify.annotations.NullMarked;
