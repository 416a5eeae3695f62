package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Memory, H2 and PostgreSQL give the same rows in the same order, for random data and random queries. */
class AgreementTest {

    private static final int DATA_SETS = 10;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-10-25T00:30:00.123456Z"), ZONE);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DatabaseOptions OPTIONS =
            DatabaseOptions.DEFAULT.withPoolSize(2).withZone(ZONE).withClock(CLOCK);

    private static final List<MemoryDatabase> MEMORIES = new ArrayList<>();
    private static final List<Database> H2 = new ArrayList<>();
    private static final List<Database> POSTGRES = new ArrayList<>();

    @BeforeContainer
    static void load() {
        for (int i = 0; i < DATA_SETS; i++) {
            var data = DataSet.any().sample();
            MEMORIES.add(data.inMemory(CLOCK));
            H2.add(load(data, "r2dbc:h2:mem:///agreement_" + i));
            POSTGRES.add(load(data, PostgresServer.newDatabase()));
        }
    }

    private static Database load(DataSet data, String url) {
        var database = Database.connect(url, OPTIONS);
        database.createTables(People.MODEL, Papers.MODEL, Topics.MODEL, PaperTopics.MODEL)
                .then(People.repo(database).insertAll(data.people()))
                .then(Papers.repo(database).insertAll(data.papers()))
                .then(Topics.repo(database).insertAll(data.topics()))
                .then(PaperTopics.repo(database).insertAll(data.pairs()))
                .block(PATIENCE);
        return database;
    }

    @AfterContainer
    static void close() {
        H2.forEach(Database::close);
        POSTGRES.forEach(Database::close);
    }

    @Provide
    Arbitrary<Query<Person>> people() {
        return Queries.people();
    }

    @Provide
    Arbitrary<Query<Paper>> papers() {
        return Queries.papers();
    }

    @Property
    void theInterpretersAgreeOnPeople(
            @ForAll @IntRange(max = DATA_SETS - 1) int data, @ForAll("people") Query<Person> query) {
        agree(data, query);
    }

    @Property
    void theInterpretersAgreeOnPapers(
            @ForAll @IntRange(max = DATA_SETS - 1) int data, @ForAll("papers") Query<Paper> query) {
        agree(data, query);
    }

    @Provide
    Arbitrary<GroupQuery<Person, List<@Nullable Object>>> groupsOfPeople() {
        return GroupQueries.people();
    }

    @Provide
    Arbitrary<GroupQuery<Paper, List<@Nullable Object>>> groupsOfPapers() {
        return GroupQueries.papers();
    }

    @Property
    void theInterpretersAgreeOnGroupsOfPeople(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("groupsOfPeople") GroupQuery<Person, List<@Nullable Object>> query) {
        agree(data, query);
    }

    @Property
    void theInterpretersAgreeOnGroupsOfPapers(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("groupsOfPapers") GroupQuery<Paper, List<@Nullable Object>> query) {
        agree(data, query);
    }

    private static <R> void agree(int data, GroupQuery<R, List<@Nullable Object>> query) {
        var expected = normal(MEMORIES.get(data).run(query));
        for (var database : List.of(H2.get(data), POSTGRES.get(data))) {
            var repo = Repo.of(query.grouping().rows().model(), database);
            assertThat(normal(repo.run(query).collectList().block(PATIENCE)))
                    .as(() -> query + "\n" + repo.plan(query))
                    .isEqualTo(expected);
            assertThat(repo.count(query).block(PATIENCE))
                    .isEqualTo(MEMORIES.get(data).count(query.grouping()));
        }
    }

    /** A number may have another scale, and zero two signs; where rows are alike, either may stand for them. */
    private static @Nullable List<?> normal(@Nullable List<?> values) {
        return values == null
                ? null
                : values.stream().map(AgreementTest::normalValue).toList();
    }

    private static @Nullable Object normalValue(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros();
            case Double number -> number + 0.0;
            case List<?> list -> normal(list);
            case null, default -> value;
        };
    }

    private static <R> void agree(int data, Query<R> query) {
        var expected = keys(query, MEMORIES.get(data).run(query));
        for (var database : List.of(H2.get(data), POSTGRES.get(data))) {
            var repo = Repo.of(query.model(), database);
            assertThat(keys(query, repo.run(query).collectList().block(PATIENCE)))
                    .as(() -> query + "\n" + repo.plan(query))
                    .isEqualTo(expected);
            assertThat(repo.count(query).block(PATIENCE)).isEqualTo(expected.size());
        }
    }

    /** Rows by their keys: a number may come back with another scale than it was given. */
    private static <R> List<Object> keys(Query<R> query, @Nullable List<R> rows) {
        var key = query.model().key().get(0);
        return Objects.requireNonNull(rows).stream()
                .<Object>map(row -> Objects.requireNonNull(query.model().value(row, key)))
                .toList();
    }
}
