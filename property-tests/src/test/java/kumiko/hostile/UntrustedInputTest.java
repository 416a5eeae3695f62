package kumiko.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.StatementRenderer;
import kumiko.lookup.Budget;
import kumiko.lookup.FilterSchema;
import kumiko.lookup.LookupException;
import kumiko.lookup.Lookups;
import kumiko.lookup.Operators;
import kumiko.lookup.SmartQuery;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Shape;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Requests that are read by a schema: what is refused is named, and what is not is a statement of ours, whatever the values. */
class UntrustedInputTest {

    private static final boolean SOAK = Boolean.getBoolean("kumiko.soak");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern NAMES = Pattern.compile("\"#?[a-z_0-9]+\"");

    private static final FilterSchema<Account> SCHEMA = FilterSchema.of(Accounts.MODEL)
            .allow("name", Operators.PATTERN)
            .allow("age")
            .allow("balance")
            .allow("weight")
            .allow("active")
            .allow("born")
            .allow("joined__year")
            .allow("token")
            .allow("children__count")
            .relation(
                    "parent", parent -> parent.allow("name", Operators.PATTERN).sort("name"))
            .relation(
                    "children",
                    children -> children.allow("name", Operators.PATTERN)
                            .allow("age")
                            .search("name"))
            .sort("id", "name", "age", "balance", "children__count")
            .search("name")
            .page(5, 100)
            .budget(Budget.DEFAULT.nodes(40).scans(12).many(4));

    private static final Lookups<Account> PLAIN = SCHEMA.lookups();
    private static final Lookups<Account> WITH_EXPRESSIONS =
            SCHEMA.expressions().lookups();

    private static Database h2;
    private static Database postgres;

    @BeforeAll
    static void load() {
        h2 = Database.connect("r2dbc:h2:mem:///untrusted");
        postgres = Database.connect(PostgresServer.newDatabase());
        for (var database : List.of(h2, postgres)) {
            database.createTables(Accounts.MODEL)
                    .then(Accounts.repo(database).insertAll(rows()))
                    .block(PATIENCE);
        }
    }

    private static List<Account> rows() {
        return IntStream.range(0, 8)
                .mapToObj(id -> Account.named(id, Hostile.VALUES.get(id)))
                .toList();
    }

    @AfterAll
    static void close() {
        h2.close();
        postgres.close();
    }

    private static List<Account> canaries(Database database) {
        return Accounts.repo(database)
                .run(Query.all(Accounts.MODEL).sort("id"))
                .map(row -> row)
                .collectList()
                .block(PATIENCE);
    }

    @Test
    void noRequestBecomesSqlOrChangesARow() {
        long seed = System.nanoTime();
        var mutations = new Mutations(seed);
        var before = canaries(h2);
        int requests = SOAK ? 100_000 : 10_000;
        var texts = new HashMap<Shape, List<String>>();
        var queries = new ArrayList<Query<Account>>();
        for (int i = 0; i < requests; i++) {
            var request = mutations.request();
            var read = (i % 2 == 0 ? PLAIN : WITH_EXPRESSIONS).query(request);
            if (read.isInvalid()) {
                assertThat(new LookupException(read.getError()).getMessage()).isNotBlank();
                continue;
            }
            var query = read.get();
            var sql = sql(query);
            var known = texts.putIfAbsent(Shape.of(query, Purpose.ROWS).shape(), sql);
            assertThat(sql).as("seed %d: %s", seed, request).isEqualTo(known == null ? sql : known);
            queries.add(query);
        }
        var failures = executed(queries);

        System.out.println("hostile requests: %d, of which %d were read, into %d statements; seed %d"
                .formatted(requests, queries.size(), texts.size(), seed));
        assertThat(failures).as("seed " + seed).isEmpty();
        assertThat(queries).hasSizeGreaterThan(requests / 10);
        assertThat(texts).hasSizeLessThan(queries.size());
        assertThat(canaries(h2)).isEqualTo(before);
        assertThat(canaries(postgres)).hasSameSizeAs(before);
    }

    /** The text of a statement, which is made anew, has no value in it, nor anything that is not of ours. */
    private static List<String> sql(Query<Account> query) {
        var texts = new ArrayList<String>();
        for (var dialect : SqlDialect.values()) {
            var plan = new Planner(ZoneOffset.UTC).plan(query, Purpose.ROWS);
            var sql = new StatementRenderer(dialect).render(plan).sql();
            assertThat(sql).doesNotContainIgnoringCase(Mutations.MARK);
            assertThat(NAMES.matcher(sql).replaceAll("name")).matches("[a-z_0-9 ,.()<>=+*/|%$\\[\\]'\\\\:!~@-]*");
            texts.add(sql);
        }
        return texts;
    }

    /** {@return what databases refuse, of which there is nothing but values that have no meaning there} */
    private static Set<String> executed(List<Query<Account>> queries) {
        var failures = new HashSet<String>();
        for (var database : List.of(h2, postgres)) {
            var repo = Accounts.repo(database);
            Flux.fromIterable(queries)
                    .flatMap(
                            query -> repo.run(query)
                                    .count()
                                    .onErrorResume(DatabaseException.InvalidData.class, meaningless -> Mono.empty())
                                    .onErrorResume(failure -> {
                                        synchronized (failures) {
                                            failures.add(query + ": " + failure);
                                        }
                                        return Mono.empty();
                                    }),
                            8)
                    .blockLast(PATIENCE);
        }
        return failures;
    }

    private static final Map<String, IntFunction<SmartQuery>> LONG = Map.of(
            "a long name", size -> SmartQuery.where("a".repeat(size) + "=1"),
            "many names", size -> SmartQuery.where("parent___".repeat(size / 9) + "name=1"),
            "a long value", size -> SmartQuery.where("name='" + "x".repeat(size) + "'"),
            "quotes", size -> SmartQuery.where("name=" + "''".repeat(size / 2)),
            "parentheses", size -> SmartQuery.where("(".repeat(size)),
            "groups", size -> SmartQuery.where("(name='a') or ".repeat(size / 14) + "name='a'"),
            "negations", size -> SmartQuery.where("not ".repeat(size / 4) + "name='a'"),
            "a list", size -> SmartQuery.where("age__in=[" + "1,".repeat(size / 2) + "1]"),
            "a search", size -> SmartQuery.ALL.search("a ".repeat(size / 2)),
            "a map",
                    size -> SmartQuery.where(
                            IntStream.range(0, size / 10).boxed().collect(Collectors.toMap(i -> "name" + i, i ->
                                    (Object) i))));

    /** What is eight times as long may take eight times as long, and a few times more for what else the machine does. */
    @Test
    void timeIsLinearInTheLengthOfTheText() {
        LONG.forEach((kind, request) -> {
            long few = time(request.apply(25_000));
            long many = time(request.apply(200_000));
            assertThat(many)
                    .as(kind)
                    .isLessThan(8 * 8 * Math.max(few, Duration.ofMillis(1).toNanos()));
        });
    }

    private static long time(SmartQuery request) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            WITH_EXPRESSIONS.query(request);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    @Test
    void namesThatDoNotExistAreNotKept() {
        int names = SOAK ? 10_000_000 : 200_000;
        ask(1_000, "warm");
        long before = used();
        ask(names, "name");
        long grown = used() - before;

        System.out.println("unknown names: %,d, heap grown by %,d bytes".formatted(names, grown));
        assertThat(grown).isLessThan(4_000_000);
    }

    private static void ask(int names, String prefix) {
        var trusted = Lookups.trusted(Accounts.MODEL);
        for (int i = 0; i < names; i++) {
            var name = prefix + "_" + i;
            boolean isThere = switch (i % 5) {
                case 0 -> PLAIN.filter(name + "=1").isValid();
                case 1 -> PLAIN.orders(List.of(name)).isValid();
                case 2 -> WITH_EXPRESSIONS.filter(Map.of("name__" + name, "a")).isValid();
                case 3 -> trusted.filter(Map.of(name, "a")).isValid();
                default -> isReadByTheProgram(name);
            };
            assertThat(isThere).isFalse();
        }
    }

    private static boolean isReadByTheProgram(String name) {
        try {
            Query.all(Accounts.MODEL).where(name, "a");
            return true;
        } catch (LookupException refused) {
            return false;
        }
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
