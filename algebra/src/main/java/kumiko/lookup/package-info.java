/**
 * Django-style text in, filters or problems out.
 *
 * <p>Text is split into {@link kumiko.lookup.Lookup lookups}, which are names, values and places, and then resolved
 * against a model: into a filter, or into every {@link kumiko.lookup.Problem} at once.
 *
 * <p>Text from anywhere is resolved by a {@link kumiko.lookup.FilterSchema}, where only what it allows is there, and within a
 * {@link kumiko.lookup.Budget}.
 *
 * <p>A whole query has the form of a {@link kumiko.lookup.SmartQuery}, names and values of no model, and of a {@link
 * kumiko.lookup.UrlQuery}, the parameters of a URL with the page that is asked for.
 *
 * <p>This package depends on {@code kumiko.model} and {@code kumiko.algebra}. Nothing here is null but a value that was
 * written as null.
 */
@NullMarked
package kumiko.lookup;

import org.jspecify.annotations.NullMarked;
