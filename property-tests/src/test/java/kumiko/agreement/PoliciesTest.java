package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.StatementRenderer;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Restrictions;
import kumiko.plan.Shape;
import kumiko.plan.TimeSource;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Under random policies, memory, H2 and PostgreSQL give the same answers to random queries. */
class PoliciesTest {

    private static final int DATA_SETS = 3;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-10-25T00:30:00.123456Z"), ZONE);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DatabaseOptions OPTIONS =
            DatabaseOptions.DEFAULT.withPoolSize(2).withZone(ZONE).withClock(CLOCK);

    private static final List<MemoryDatabase> MEMORIES = new ArrayList<>();
    private static final List<List<Database>> DATABASES = new ArrayList<>();

    @BeforeContainer
    static void load() {
        for (int i = 0; i < DATA_SETS; i++) {
            var data = DataSet.any().sample();
            MEMORIES.add(data.inMemory(CLOCK));
            DATABASES.add(
                    List.of(load(data, "r2dbc:h2:mem:///policies_" + i), load(data, PostgresServer.newDatabase())));
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
        DATABASES.forEach(databases -> databases.forEach(Database::close));
    }

    /** Each has rules for some of the tables, that of the pairs among them; most leave about half of the rows. */
    @Provide
    Arbitrary<Policy> policies() {
        var people = Arbitraries.oneOf(
                Arbitraries.just(Policy.none()),
                Arbitraries.of(
                                "age__gte=5",
                                "not active=true",
                                "boss__isnull=true",
                                "boss___age__gt=1",
                                "papers__count__gt=1")
                        .map(text -> Policy.of(People.MODEL, text)),
                ruled(People.MODEL, Queries.people()));
        var papers = Arbitraries.oneOf(
                Arbitraries.just(Policy.none()),
                Arbitraries.of(
                                "rating__isnull=false",
                                "author___age__gt=3",
                                "not editor___active=true",
                                "topics___id=2")
                        .map(text -> Policy.of(Papers.MODEL, text)),
                ruled(Papers.MODEL, Queries.papers()));
        var topics = Arbitraries.of(
                Policy.none(), Policy.of(Topics.MODEL, "id__ne=2"), Policy.of(Topics.MODEL, "papers__count__gte=3"));
        var pairs = Arbitraries.of(
                Policy.none(),
                Policy.of(PaperTopics.MODEL, "topic__gt=2"),
                Policy.of(PaperTopics.MODEL, "paper___rating__gte=2"));
        return Combinators.combine(people, papers, topics, pairs)
                .as((one, two, three, four) -> one.and(two).and(three).and(four));
    }

    /** H2 2.4 fails at a moment that is moved and read in a time zone, where it stands in an outer join of a derived table. */
    private static <R> Arbitrary<Policy> ruled(Model<R> model, Arbitrary<Query<R>> queries) {
        return queries.map(Query::filter)
                .filter(filter -> !filter.toString().contains("later("))
                .map(filter -> Policy.of(model, filter));
    }

    @Provide
    Arbitrary<Query<Person>> people() {
        return Queries.people();
    }

    @Provide
    Arbitrary<Query<Paper>> papers() {
        return Queries.papers();
    }

    @Provide
    Arbitrary<GroupQuery<Paper, List<@Nullable Object>>> groups() {
        return GroupQueries.papers();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgreeOnPeople(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("policies") Policy policy,
            @ForAll("people") Query<Person> query) {
        agree(data, policy, query);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgreeOnPapers(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("policies") Policy policy,
            @ForAll("papers") Query<Paper> query) {
        agree(data, policy, query);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgreeOnGroups(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("policies") Policy policy,
            @ForAll("groups") GroupQuery<Paper, List<@Nullable Object>> query) {
        long expected = MEMORIES.get(data).with(policy).count(query.grouping());
        for (var database : DATABASES.get(data)) {
            var repo = Repo.of(query.grouping().rows().model(), database.with(policy));
            assertThat(repo.count(query).block(PATIENCE))
                    .as(() -> policy + "\n" + query + "\n" + repo.plan(query))
                    .isEqualTo(expected);
        }
    }

    private static <R> void agree(int data, Policy policy, Query<R> query) {
        var expected = keys(query, MEMORIES.get(data).with(policy).run(query));
        for (var database : DATABASES.get(data)) {
            var repo = Repo.of(query.model(), database.with(policy));
            assertThat(keys(query, repo.run(query).collectList().block(PATIENCE)))
                    .as(() -> policy + "\n" + query + "\n" + repo.plan(query))
                    .isEqualTo(expected);
            assertThat(repo.count(query).block(PATIENCE)).isEqualTo(expected.size());
        }
    }

    private static <R> List<Object> keys(Query<R> query, @Nullable List<R> rows) {
        var key = query.model().key().get(0);
        return Objects.requireNonNull(rows).stream()
                .<Object>map(row -> Objects.requireNonNull(query.model().value(row, key)))
                .toList();
    }

    /** What a view has is what a query has that asks for it, if nothing else of it can be hidden. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aViewHasTheRowsThatSatisfyItsRule(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("papers") Query<Paper> rule,
            @ForAll("papers") Query<Paper> query) {
        var all = Papers.all().where(rule.filter());
        var expected = keys(all, MEMORIES.get(data).run(all));
        var seen = MEMORIES.get(data).with(Policy.of(Papers.MODEL, rule.filter()));

        assertThat(keys(all, seen.run(Papers.all()))).isEqualTo(expected);
        assertThat(keys(query, seen.run(query))).isSubsetOf(expected);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theSqlOfAViewDependsOnItsShapeAlone(
            @ForAll("papers") Query<Paper> query, @ForAll("ages") int one, @ForAll("ages") int other) {
        var first = restrictions(one);
        var second = restrictions(other);

        assertThat(Shape.of(query, Purpose.ROWS, first).shape())
                .isEqualTo(Shape.of(query, Purpose.ROWS, second).shape());
        for (var dialect : SqlDialect.values()) {
            assertThat(sql(query, first, dialect)).isEqualTo(sql(query, second, dialect));
        }
    }

    @Provide
    Arbitrary<Integer> ages() {
        return Values.integers();
    }

    private static Restrictions restrictions(int age) {
        var policy = Policy.of(People.MODEL, People.AGE.atLeast(age))
                .and(Papers.MODEL, Papers.author().age().lessThan(age));
        return Restrictions.of(policy, ZONE, TimeSource.CLOCK);
    }

    private static String sql(Query<Paper> query, Restrictions restrictions, SqlDialect dialect) {
        var plan = new Planner(ZONE, TimeSource.CLOCK, restrictions).plan(query, Purpose.ROWS);
        return new StatementRenderer(dialect).render(plan).sql();
    }
}
