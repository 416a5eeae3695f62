package kumiko.examples.flights;

import java.util.List;
import java.util.Map;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Window;
import org.jspecify.annotations.Nullable;

/** What a person might compute of the flights. */
final class Analyses {

    private Analyses() {}

    static List<Question<?>> all() {
        return List.of(
                Question.of("Delays by the hour of the day", "delaysByTheHour", delaysByTheHour()),
                Question.of("Delays by distance", "delaysByDistance", delaysByDistance()),
                Question.of(
                        "The states with the largest share of late flights",
                        "statesWithTheLargestShareOfLateFlights",
                        statesWithTheLargestShareOfLateFlights()),
                Question.of(
                        "Flights of each day, and how many since New Year",
                        "flightsSinceNewYear",
                        flightsSinceNewYear()),
                Question.of(
                        "Flights from Los Angeles to Phoenix, and how long after the one before",
                        "flightsAfterTheOneBefore",
                        flightsAfterTheOneBefore()),
                Question.of(
                        "Airports with more arrivals than departures",
                        "airportsWithMoreArrivalsThanDepartures",
                        airportsWithMoreArrivalsThanDepartures()),
                Question.of(
                        "Where to from the great airports, the most punctual first",
                        "thePunctualRoutesOfGreatAirports",
                        thePunctualRoutesOfGreatAirports()),
                Question.of(
                        "Flights from Alaska that were much later than others from their airport",
                        "flightsFromAlaskaThatWereMuchLaterThanOthers",
                        flightsFromAlaskaThatWereMuchLaterThanOthers()),
                Question.of(
                        "Where two flights lead from Honolulu, but not one",
                        "whereTwoFlightsLeadFromHonoluluButNotOne",
                        whereTwoFlightsLeadFromHonoluluButNotOne()),
                Question.of(
                        "The last departures of airports that are found by `international san`",
                        "theLastDeparturesOfAirportsThatAreFound",
                        theLastDeparturesOfAirportsThatAreFound()));
    }

    static GroupQuery<Flight, Map<String, @Nullable Object>> delaysByTheHour() {
        return Flights.all()
                .groupBy("departed_at__hour")
                .having("count__gte", 100)
                .sort("departed_at__hour")
                .values("departed_at__hour", "count", "delay__avg", "delay__max");
    }

    static GroupQuery<Flight, List<@Nullable Object>> delaysByDistance() {
        Expression<Flight, String> distance = Expression.cases()
                .when(Flights.DISTANCE.lessThan(500), "short")
                .when(Flights.DISTANCE.lessThan(1500), "medium")
                .otherwise("long");
        return Flights.all()
                .groupBy(distance)
                .sort(Group.of(Flights.DISTANCE.min()).asc())
                .values(
                        Group.key(distance).as("distance"),
                        Group.of(Aggregation.<Flight>count()).as("flights"),
                        Group.of(Flights.DELAY.average()).as("delay"),
                        Group.of(Aggregation.count(Flights.DELAY.atLeast(60))).as("an_hour_late"));
    }

    static GroupQuery<Flight, List<@Nullable Object>> statesWithTheLargestShareOfLateFlights() {
        var flights = Group.of(Aggregation.<Flight>count());
        var late = Group.of(Aggregation.count(Flights.DELAY.greaterThan(15)));
        return Flights.all()
                .groupBy(Flights.origin().state())
                .having(flights.atLeast(300L))
                .sort(late.dividedBy(flights).desc())
                .limit(5)
                .values(
                        Group.key(Flights.origin().state()).as("state"),
                        flights.as("flights"),
                        late.as("late"),
                        late.dividedBy(flights).as("share"));
    }

    static GroupQuery<Flight, List<@Nullable Object>> flightsSinceNewYear() {
        var day = Flights.DEPARTED_AT.date();
        var flights = Group.of(Aggregation.<Flight>count());
        return Flights.all()
                .groupBy(day)
                .sort(Group.key(day).asc())
                .limit(7)
                .values(
                        Group.key(day).as("day"),
                        flights.as("flights"),
                        Window.inOrder(Group.key(day).asc()).running(Aggregation.sum(flights, Long.class)));
    }

    static ViewQuery<Flight, Departure> flightsAfterTheOneBefore() {
        var inTime = Window.inOrder(Flights.DEPARTED_AT.asc());
        return Flights.where("origin", "LAX", "destination", "PHX")
                .sort("departed_at", "id")
                .limit(5)
                .as(Flights.DEPARTED_AT, Flights.DELAY, inTime.lag(Flights.DEPARTED_AT), Departure::of);
    }

    static ViewQuery<Airport, Map<String, @Nullable Object>> airportsWithMoreArrivalsThanDepartures() {
        return Airports.where("arrivals__count__gt", Airports.F("departures__count"))
                .sort("-(arrivals__count - departures__count)", "iata")
                .limit(5)
                .values("iata", "name", "arrivals__count", "departures__count");
    }

    static GroupQuery<Flight, List<@Nullable Object>> thePunctualRoutesOfGreatAirports() {
        var from = Group.key(Flights.ORIGIN_IATA);
        var delay = Group.of(Flights.DELAY.average());
        return Flights.where("origin__in", List.of("DFW", "LAX", "ORD"))
                .groupBy(Flights.ORIGIN_IATA, Flights.DESTINATION_IATA)
                .having("count__gte", 30)
                .sort(from.asc(), delay.asc())
                .values(
                        from.as("from"),
                        Group.key(Flights.DESTINATION_IATA).as("to"),
                        delay.as("delay"),
                        Window.partitionBy(from).orderBy(delay.asc()).rank());
    }

    static Query<Flight> flightsFromAlaskaThatWereMuchLaterThanOthers() {
        var usual = Flights.origin().departures().average(Flights.DELAY);
        return Flights.where("origin___state", "AK")
                .where(Flights.DELAY.asDouble().greaterThan(usual.plus(60)))
                .sort("-delay", "id")
                .limit(5);
    }

    static ViewQuery<Airport, Place> whereTwoFlightsLeadFromHonoluluButNotOne() {
        return Airports.where("arrivals___origin___arrivals___origin", "HNL")
                .difference(Airports.where("arrivals___origin", "HNL"))
                .sort("-arrivals__count", "iata")
                .limit(5)
                .as(Place.class);
    }

    static ViewQuery<Airport, Board> theLastDeparturesOfAirportsThatAreFound() {
        return Airports.where(Airports.departures().isNotEmpty())
                .search("international san", "name", "city")
                .sort("iata")
                .limit(5)
                .as(Board.class);
    }
}
