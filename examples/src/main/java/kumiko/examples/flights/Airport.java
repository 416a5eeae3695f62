package kumiko.examples.flights;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/**
 * An airport of the United States or one of its territories.
 *
 * @param iata the code on a luggage tag
 * @param city null where it is not known
 * @param state two letters, null where it is not known
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 * @param departures the flights that start here
 * @param arrivals the flights that end here
 */
@Table("airports")
public record Airport(
        @Id String iata,
        String name,
        @Nullable String city,
        @Nullable String state,
        String country,
        double latitude,
        double longitude,
        @OneToMany(mappedBy = "origin") Many<Flight> departures,
        @OneToMany(mappedBy = "destination") Many<Flight> arrivals) {}
