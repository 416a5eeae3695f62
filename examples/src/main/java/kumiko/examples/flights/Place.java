package kumiko.examples.flights;

import kumiko.records.Path;
import kumiko.records.View;
import org.jspecify.annotations.Nullable;

/**
 * An airport as a traveller knows it.
 *
 * @param flights how many arrive there
 */
@View(of = Airport.class)
record Place(
        String iata,
        @Nullable String city,
        @Nullable String state,
        @Path("arrivals__count") long flights) {}
