package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.plan.TimeSource;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Now, and the zones of queries around changes of the clock and of the year, in memory, on H2 and on PostgreSQL. */
class MomentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2020-10-25T00:30:00.5Z");
    private static final DatabaseOptions OPTIONS =
            DatabaseOptions.DEFAULT.withPoolSize(2).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final List<Person> PEOPLE = List.of(
            person(1, "2020-03-29T00:59:59Z"),
            person(2, "2020-03-29T01:00:00Z"),
            person(3, "2020-10-25T00:30:00Z"),
            person(4, "2020-10-25T01:30:00Z"),
            person(5, "2020-12-31T23:30:00Z"),
            person(6, "2021-01-03T23:30:00Z"),
            person(7, "2020-11-01T05:30:00Z"));

    private static Database h2;
    private static Database postgres;

    private static Person person(long id, String joined) {
        return new Person(
                id,
                "person " + id,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.parse(joined),
                null,
                One.of(id == 1 ? (Long) null : (Long) 1L),
                Many.unloaded(),
                Many.unloaded());
    }

    @BeforeAll
    static void load() {
        h2 = load("r2dbc:h2:mem:///moments", OPTIONS);
        postgres = load(PostgresServer.newDatabase(), OPTIONS);
    }

    private static Database load(String url, DatabaseOptions options) {
        var database = Database.connect(url, options);
        database.createTables(People.MODEL)
                .then(People.repo(database).insertAll(PEOPLE))
                .block(PATIENCE);
        return database;
    }

    @AfterAll
    static void close() {
        h2.close();
        postgres.close();
    }

    static Stream<Repo<Person>> repos() {
        var memory = MemoryDatabase.of(OPTIONS.clock());
        memory.insert(People.MODEL, PEOPLE);
        return Stream.of(Repo.of(People.MODEL, memory), People.repo(h2), People.repo(postgres));
    }

    private static List<?> ids(Repo<Person> repo, Query<Person> query) {
        return Objects.requireNonNull(
                repo.run(query.sort("id").ids()).collectList().block(PATIENCE));
    }

    private static List<List<@Nullable Object>> shown(
            Repo<Person> repo, Query<Person> query, Expression<Person, ?> value) {
        return Objects.requireNonNull(
                repo.run(query.sort("id").values(value)).collectList().block(PATIENCE));
    }

    @ParameterizedTest
    @MethodSource("repos")
    void anHourIsThatOfTheQuerysZoneAlsoWhereTheClockIsChanged(Repo<Person> repo) {
        assertThat(shown(repo, People.all().in(BERLIN), People.JOINED.hour()))
                .containsExactly(List.of(1), List.of(3), List.of(2), List.of(2), List.of(0), List.of(0), List.of(6));
        assertThat(shown(repo, People.all().in(NEW_YORK), People.JOINED.hour()).get(6))
                .containsExactly(1);
        assertThat(shown(repo, People.all(), People.JOINED.hour()).get(1)).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("repos")
    void yearsAndWeeksEndWhereTheZoneSays(Repo<Person> repo) {
        assertThat(ids(repo, People.where("joined__year=2021").in(BERLIN))).isEqualTo(List.of(5L, 6L));
        assertThat(ids(repo, People.where("joined__year=2021"))).isEqualTo(List.of(6L));
        assertThat(ids(repo, People.where("joined__week=1").in(BERLIN))).isEqualTo(List.of(6L));
        assertThat(ids(repo, People.where("joined__week=53"))).isEqualTo(List.of(5L, 6L));
        assertThat(ids(repo, People.where("joined__iso_year=2021").in(BERLIN))).isEqualTo(List.of(6L));
        assertThat(ids(repo, People.where("joined__date='2020-10-25'").in(NEW_YORK)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("repos")
    void aQueryWithinAFilterIsReadInItsOwnZoneOrElseInThatAroundIt(Repo<Person> repo) {
        var inBerlin = People.where("joined__year=2021").in(BERLIN);
        assertThat(ids(repo, People.where(Filter.among(inBerlin)).in(NEW_YORK))).isEqualTo(List.of(5L, 6L));
        assertThat(ids(
                        repo,
                        People.where(Filter.among(People.where("joined__year=2021")))
                                .in(BERLIN)))
                .isEqualTo(List.of(5L, 6L));
        assertThat(ids(repo, People.where("joined__year=2021").union(inBerlin))).isEqualTo(List.of(5L, 6L));
        assertThat(ids(
                        repo,
                        inBerlin.difference(People.where("joined__year=2021").in(ZoneOffset.UTC))))
                .isEqualTo(List.of(5L));
    }

    @ParameterizedTest
    @MethodSource("repos")
    void nowIsTheMomentOfTheOptionsClock(Repo<Person> repo) {
        assertThat(ids(repo, People.where("joined__lt=now()"))).isEqualTo(List.of(1L, 2L, 3L));
        assertThat(ids(repo, People.where("joined__gt=F(later(now(), 'PT1H'))")))
                .isEqualTo(List.of(5L, 6L, 7L));
        assertThat(ids(repo, People.where("joined__local__lt=F(now()__local)").in(BERLIN)))
                .isEqualTo(List.of(1L, 2L, 3L, 4L));
        assertThat(ids(repo, People.where("joined__date=F(now()__date)").in(NEW_YORK)))
                .isEqualTo(List.of(3L, 4L));
        assertThat(ids(repo, People.where("staff___joined__lt=now()"))).isEqualTo(List.of(1L));
        assertThat(shown(repo, People.where("id=1"), Expression.now())).containsExactly(List.of(NOW));
    }

    @ParameterizedTest
    @MethodSource("repos")
    void aDurationIsAddedToAMomentWhateverTheZone(Repo<Person> repo) {
        var aDayLater = People.JOINED.plus(Duration.ofHours(24));
        assertThat(shown(repo, People.where("id=1").in(BERLIN), aDayLater))
                .containsExactly(List.of(Instant.parse("2020-03-30T00:59:59Z")));
        assertThat(shown(
                        repo,
                        People.where("id=1").in(BERLIN),
                        People.JOINED.local().plus(Duration.ofHours(24))))
                .containsExactly(List.of(LocalDateTime.parse("2020-03-30T01:59:59")));
    }

    @ParameterizedTest
    @MethodSource("repos")
    void whatIsLoadedIsFilteredInTheQuerysZoneAndByItsMoment(Repo<Person> repo) {
        var staff = People.staff()
                .eager()
                .where(Query.all(People.MODEL)
                        .where("joined__year=2021 or joined__gt=now()")
                        .filter());
        var boss = Objects.requireNonNull(
                repo.one(People.where("id=1").in(BERLIN).with(staff)).block(PATIENCE));
        assertThat(boss.staff().items()).extracting(Person::id).containsExactly(4L, 5L, 6L, 7L);
    }

    @ParameterizedTest
    @MethodSource("repos")
    void anUpdateComputesInTheQuerysZone(Repo<Person> repo) {
        var hour = repo.run(People.where("id=2").in(BERLIN).update(People.AGE.set(People.JOINED.hour())));
        assertThat(hour.map(Person::age).collectList().block(PATIENCE)).containsExactly(3);
        var none = repo.run(People.where("id=2").update(People.AGE.setNull()));
        assertThat(none.count().block(PATIENCE)).isOne();
    }

    @ParameterizedTest
    @MethodSource("repos")
    void anAssignmentCanChoose(Repo<Person> repo) {
        var chosen = Expression.cases().when(People.ID.lessThan(3L), 1).otherwise(People.AGE.coalesce(7));
        assertThat(repo.run(People.where("id__in=[2,3]").update(People.AGE.set(chosen)))
                        .map(Person::age)
                        .collectList()
                        .block(PATIENCE))
                .containsExactlyInAnyOrder(1, 7);
        repo.run(People.all().update(People.AGE.setNull())).blockLast(PATIENCE);
    }

    @Test
    void theDatabasesClockSaysWhatIsNowIfThatIsTheSource() {
        var options = OPTIONS.withTimeSource(TimeSource.DATABASE);
        for (var url : List.of("r2dbc:h2:mem:///moments_database", PostgresServer.newDatabase())) {
            var database = load(url, options);
            assertThat(ids(People.repo(database), People.where("joined__lt=now(), id__lte=4")))
                    .isEqualTo(List.of(1L, 2L, 3L, 4L));
            assertThat(People.repo(database)
                            .plan(People.where("joined__lt=now()"))
                            .values())
                    .isEmpty();
            database.close();
        }
    }
}
