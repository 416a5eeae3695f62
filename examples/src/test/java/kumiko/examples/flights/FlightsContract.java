package kumiko.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.jooq.Sql;
import kumiko.memory.MemoryDatabase;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/** The answers to the questions of the example, of any database that has the data. */
interface FlightsContract {

    Duration PATIENCE = Duration.ofMinutes(2);

    /** The same data in memory. */
    MemoryDatabase MEMORY = inMemory();

    private static MemoryDatabase inMemory() {
        var memory = MemoryDatabase.empty();
        memory.insert(Airports.MODEL, Data.airports());
        memory.insert(Flights.MODEL, Data.flights());
        return memory;
    }

    Database database();

    static Stream<Question<?>> questions() {
        return Stream.of(Questions.all(), Analyses.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("questions")
    default void theAnswerIsThatOfTheRowsInMemory(Question<?> question) {
        assertAnswered(question.asked());
    }

    private <R> void assertAnswered(Asked<R> asked) {
        List<?> inMemory = all(asked.run(Repo.of(asked.model(), MEMORY)));

        assertThat(answer(asked)).isEqualTo(inMemory);
    }

    private <R> List<?> answer(Asked<R> asked) {
        return all(asked.run(Repo.of(asked.model(), database())));
    }

    @Test
    default void noAnalysisIsOfNothing() {
        assertThat(Analyses.all())
                .allSatisfy(question -> assertThat(answer(question.asked())).isNotEmpty());
    }

    @Test
    default void delaysByTheHourAreThoseOfPlainSql() {
        assertThat(valuesOf(groups(Analyses.delaysByTheHour()))).isEqualTo(sql("""
                select cast("hour" as integer) as "hour", count(*) as "flights",
                    cast(sum("delay") as double precision) / cast(count(*) as double precision) as "average",
                    max("delay") as "longest"
                from (select extract(hour from "departed_at") as "hour", "delay" from "flights") f
                group by "hour" having count(*) >= 100 order by "hour"
                """));
    }

    @Test
    default void delaysByDistanceAreThoseOfPlainSql() {
        var band = """
                select '%s' as "distance", count(*) as "flights",
                    cast(sum("delay") as double precision) / cast(count(*) as double precision) as "average",
                    sum(case when "delay" >= 60 then 1 else 0 end) as "late"
                from "flights" where %s
                """;
        assertThat(groups(Analyses.delaysByDistance()))
                .containsExactlyElementsOf(Stream.of(
                                band.formatted("short", "\"distance\" < 500"),
                                band.formatted("medium", "\"distance\" between 500 and 1499"),
                                band.formatted("long", "\"distance\" >= 1500"))
                        .flatMap(text -> sql(text).stream())
                        .toList());
    }

    @Test
    default void sharesOfLateFlightsAreThoseOfPlainSql() {
        assertThat(groups(Analyses.statesWithTheLargestShareOfLateFlights())).isEqualTo(sql("""
                select "state", "flights", "late",
                    cast("late" as double precision) / cast("flights" as double precision) as "share"
                from (
                    select a."state" as "state", count(*) as "flights",
                        count(case when f."delay" > 15 then 1 end) as "late"
                    from "flights" f join "airports" a on a."iata" = f."origin_iata" group by a."state") s
                where "flights" >= 300
                order by "share" desc, "state" limit 5
                """));
    }

    @Test
    default void flightsAddUpToTheEndOfEachDay() {
        var days = groups(Analyses.flightsSinceNewYear());

        assertThat(days).hasSize(7);
        for (int i = 0; i < days.size(); i++) {
            var end = LocalDate.of(2001, 1, 2).plusDays(i);
            assertThat(days.get(i).get(2))
                    .isEqualTo(Data.flights().stream()
                            .filter(flight -> flight.departedAt().isBefore(end.atStartOfDay()))
                            .count());
        }
    }

    @Test
    default void flightsComeAfterTheOneBefore() {
        var times = Data.flights().stream()
                .filter(flight -> flight.origin().equals(One.of("LAX")))
                .filter(flight -> flight.destination().equals(One.of("PHX")))
                .map(Flight::departedAt)
                .sorted()
                .toList();
        var departures = views(Analyses.flightsAfterTheOneBefore());

        assertThat(departures).extracting(Departure::departedAt).isEqualTo(times.subList(0, 5));
        assertThat(departures.get(0).sinceTheLast()).isNull();
        for (int i = 1; i < departures.size(); i++) {
            assertThat(departures.get(i).sinceTheLast()).isEqualTo(Duration.between(times.get(i - 1), times.get(i)));
        }
    }

    @Test
    default void arrivalsAndDeparturesAreThoseOfPlainSql() {
        assertThat(valuesOf(views(Analyses.airportsWithMoreArrivalsThanDepartures())))
                .isEqualTo(sql("""
                select a."iata", a."name", c."arrivals", d."departures" from "airports" a
                join (select "destination_iata" as "iata", count(*) as "arrivals" from "flights" group by "destination_iata") c
                    on c."iata" = a."iata"
                join (select "origin_iata" as "iata", count(*) as "departures" from "flights" group by "origin_iata") d
                    on d."iata" = a."iata"
                where c."arrivals" > d."departures"
                order by c."arrivals" - d."departures" desc, a."iata" limit 5
                """));
    }

    @Test
    default void routesAreRankedByTheirDelay() {
        assertThat(groups(Analyses.thePunctualRoutesOfGreatAirports())).isEqualTo(sql("""
                select r."from", r."to", r."delay", (
                    select count(*) + 1 from (
                        select "origin_iata" as "from",
                            cast(sum("delay") as double precision) / cast(count(*) as double precision) as "delay"
                        from "flights" group by "origin_iata", "destination_iata" having count(*) >= 30) s
                    where s."from" = r."from" and s."delay" < r."delay") as "rank"
                from (
                    select "origin_iata" as "from", "destination_iata" as "to",
                        cast(sum("delay") as double precision) / cast(count(*) as double precision) as "delay"
                    from "flights" where "origin_iata" in ('DFW', 'LAX', 'ORD')
                    group by "origin_iata", "destination_iata" having count(*) >= 30) r
                order by r."from", r."delay", r."to"
                """));
    }

    @Test
    default void flightsFromAlaskaAreThoseOfPlainSql() {
        var ids = records(Analyses.flightsFromAlaskaThatWereMuchLaterThanOthers()).stream()
                .<List<@Nullable Object>>map(flight -> Arrays.asList(flight.id()));

        assertThat(ids).isEqualTo(sql("""
                select f."id" from "flights" f
                join (select "origin_iata" as "iata", avg(cast("delay" as double precision)) as "delay"
                    from "flights" group by "origin_iata") usual on usual."iata" = f."origin_iata"
                join "airports" a on a."iata" = f."origin_iata"
                where a."state" = 'AK' and f."delay" > usual."delay" + 60
                order by f."delay" desc, f."id" limit 5
                """));
    }

    @Test
    default void whereTwoFlightsLeadIsWhatPlainSqlSays() {
        var places = views(Analyses.whereTwoFlightsLeadFromHonoluluButNotOne()).stream()
                .<List<@Nullable Object>>map(place -> Arrays.asList(place.iata(), place.flights()));

        assertThat(places).isEqualTo(sql("""
                select two."destination_iata", (
                    select count(*) from "flights" f where f."destination_iata" = two."destination_iata") as "flights"
                from "flights" one join "flights" two on two."origin_iata" = one."destination_iata"
                where one."origin_iata" = 'HNL' and two."destination_iata" not in (
                    select "destination_iata" from "flights" where "origin_iata" = 'HNL')
                group by two."destination_iata"
                order by "flights" desc, two."destination_iata" limit 5
                """));
    }

    private static List<List<@Nullable Object>> valuesOf(List<Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .<List<@Nullable Object>>map(row -> new ArrayList<>(row.values()))
                .toList();
    }

    private List<List<@Nullable Object>> sql(String text) {
        return valuesOf(all(database().query(Sql.of(text)).maps()));
    }

    private <V> List<V> groups(GroupQuery<Flight, V> query) {
        return all(Repo.of(Flights.MODEL, database()).run(query));
    }

    private <R> List<R> records(Query<R> query) {
        return all(Repo.of(query.model(), database()).run(query));
    }

    private <R, V> List<V> views(ViewQuery<R, V> query) {
        return all(Repo.of(query.query().model(), database()).run(query));
    }

    private static <V> List<V> all(Flux<V> answer) {
        return Objects.requireNonNull(answer.collectList().block(PATIENCE));
    }
}
