package kumiko.examples.flights;

import java.util.List;
import java.util.Map;
import kumiko.algebra.Query;

/** What a person might ask of the flights. */
final class Questions {

    private Questions() {}

    static List<Question<?>> all() {
        return List.of(
                Question.of(
                        "The longest delays out of Texas", "theLongestDelaysOutOfTexas", theLongestDelaysOutOfTexas()),
                Question.of(
                        "Airports in California that nobody flew from",
                        "airportsInCaliforniaThatNobodyFlewFrom",
                        airportsInCaliforniaThatNobodyFlewFrom()),
                Question.of("Flights within one state", "flightsWithinOneState", flightsWithinOneState()),
                Question.of(
                        "The ten longest delays from an airport named International",
                        "theTenLongestDelaysFromAnAirportNamedInternational",
                        theTenLongestDelaysFromAnAirportNamedInternational()),
                Question.of(
                        "Flights on New Year's morning that left early",
                        "flightsOnNewYearsMorningThatLeftEarly",
                        flightsOnNewYearsMorningThatLeftEarly()),
                Question.of(
                        "Airports whose every flight was on time",
                        "airportsWhoseEveryFlightWasOnTime",
                        airportsWhoseEveryFlightWasOnTime()),
                Question.of(
                        "Long flights to Hawaii or Alaska on a weekend",
                        "longFlightsToHawaiiOrAlaskaOnAWeekend",
                        longFlightsToHawaiiOrAlaskaOnAWeekend()),
                Question.of(
                        "Flights that did not leave from a state on the coast",
                        "flightsThatDidNotLeaveFromAnAirportOfAKnownCoast",
                        flightsThatDidNotLeaveFromAnAirportOfAKnownCoast()),
                Question.of("The busiest airports", "theBusiestAirports", theBusiestAirports()),
                Question.of(
                        "Airports with a percent sign in their name, which is taken literally",
                        "airportsWithAPercentSignInTheirName",
                        airportsWithAPercentSignInTheirName()));
    }

    static Query<Flight> theLongestDelaysOutOfTexas() {
        return Flights.where("delay__gt", 60, "origin___state", "TX")
                .sort("-delay", "id")
                .limit(5);
    }

    static Query<Airport> airportsInCaliforniaThatNobodyFlewFrom() {
        return Airports.where("state", "CA", "departures__isnull", true)
                .sort("iata")
                .limit(5);
    }

    static Query<Flight> flightsWithinOneState() {
        return Flights.where("origin___state", Flights.F("destination___state"))
                .sort("departed_at")
                .limit(5);
    }

    static Query<Flight> theTenLongestDelaysFromAnAirportNamedInternational() {
        return Flights.where(Flights.origin().name().containsIgnoringCase("international"))
                .sort("-delay", "id")
                .limit(10);
    }

    static Query<Flight> flightsOnNewYearsMorningThatLeftEarly() {
        return Flights.where("departed_at__date=2001-01-01, departed_at__hour__lt=9, delay__lt=0")
                .sort("departed_at")
                .limit(5);
    }

    static Query<Airport> airportsWhoseEveryFlightWasOnTime() {
        return Airports.where(Airports.departures().isNotEmpty())
                .where("departures__every__delay__lte", 0)
                .sort("iata")
                .limit(5);
    }

    static Query<Flight> longFlightsToHawaiiOrAlaskaOnAWeekend() {
        return Flights.where(Map.of(
                        "destination___state__in", List.of("HI", "AK"),
                        "departed_at__iso_week_day__gte", 6,
                        "distance__gt", 2000))
                .sort("-distance", "departed_at")
                .limit(5);
    }

    static Query<Flight> flightsThatDidNotLeaveFromAnAirportOfAKnownCoast() {
        return Flights.where(Flights.origin()
                        .state()
                        .in("CA", "OR", "WA", "NY", "FL", "MA")
                        .not())
                .where("distance__range", List.of(1000, 1100))
                .sort("distance", "id")
                .limit(5);
    }

    static Query<Airport> theBusiestAirports() {
        return Airports.sort("-departures__count", "iata").limit(5);
    }

    static Query<Airport> airportsWithAPercentSignInTheirName() {
        return Airports.where("name__contains", "%");
    }
}
