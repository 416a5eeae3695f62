package kumiko.examples.flights;

import java.time.LocalTime;
import java.util.List;
import kumiko.records.Path;
import kumiko.records.View;

/**
 * What a sign at an airport says.
 *
 * @param name of the airport
 * @param departures the last of them
 */
@View(of = Airport.class)
record Board(
        String iata,
        String name,

        @Path(
                sort = {"-departed_at", "id"},
                limit = 2)
        List<Line> departures) {

    /** One flight on it. */
    record Line(
            @Path("destination__iata") String to,
            @Path("departed_at__time") LocalTime at) {

        @Override
        public String toString() {
            return to + " " + at;
        }
    }
}
