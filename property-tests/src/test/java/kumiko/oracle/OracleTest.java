package kumiko.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.oracle.Question.Answer;
import kumiko.oracle.Question.Asked;
import kumiko.oracle.Question.Terminal;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Asks the recorded questions in memory, on H2 and on PostgreSQL. An answer is equal to the recorded one, or a deviation by
 * a {@link Rule}, or it has failed; a case that needs what is not there yet is skipped.
 *
 * <p>The files are read from the directory of {@code -Dkumiko.oracle}, or else from the resources.
 */
class OracleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An interpreter with the rows of a system, for any time zone. */
    private interface Interpreter {
        <R> Repo<R> repo(kumiko.model.Model<R> model, ZoneId zone);
    }

    @Test
    void djangoInMemory() {
        judge(new DjangoOracle(), "memory");
    }

    @Test
    void djangoOnH2() {
        judge(new DjangoOracle(), "h2");
    }

    @Test
    void djangoOnPostgres() {
        judge(new DjangoOracle(), "postgres");
    }

    @Test
    void sqlactiveInMemory() {
        judge(new SqlactiveOracle(), "memory");
    }

    @Test
    void sqlactiveOnH2() {
        judge(new SqlactiveOracle(), "h2");
    }

    @Test
    void sqlactiveOnPostgres() {
        judge(new SqlactiveOracle(), "postgres");
    }

    private static void judge(OracleSystem system, String interpreter) {
        var world = system.world();
        var opened = new HashMap<ZoneId, Database>();
        Interpreter repos =
                interpreter.equals("memory") ? inMemory(world) : inDatabase(system, world, interpreter, opened);
        var tally = new HashMap<String, Integer>();
        var failures = new ArrayList<String>();
        for (var oracle : system.cases()) {
            var missing = system.missingFeature(oracle);
            var verdict = missing.isPresent()
                    ? skipped(missing.get(), system, oracle, world, repos)
                    : verdict(system, oracle, world, repos);
            tally.merge(verdict.startsWith("failed") ? "failed" : verdict, 1, Integer::sum);
            if (verdict.startsWith("failed")) {
                failures.add(oracle.id() + ": " + verdict);
            }
        }
        opened.values().forEach(Database::close);
        System.out.printf(
                "oracle %s %s: %d cases, %d equal, %d deviations, %d failed, %d skipped%n",
                system.name(),
                interpreter,
                system.cases().size() - tally.getOrDefault("skipped", 0),
                tally.getOrDefault("equal", 0),
                tally.getOrDefault("deviation", 0),
                tally.getOrDefault("failed", 0),
                tally.getOrDefault("skipped", 0));
        assertThat(failures).isEmpty();
        assertThat(tally.getOrDefault("equal", 0)).isPositive();
    }

    /** What is answered as it was recorded needs no feature that is not there. */
    private static String skipped(
            String missing, OracleSystem system, OracleCase oracle, World world, Interpreter repos) {
        return answersAsRecorded(system, oracle, world, repos) ? "failed, it needs no " + missing : "skipped";
    }

    private static boolean answersAsRecorded(OracleSystem system, OracleCase oracle, World world, Interpreter repos) {
        try {
            return verdict(system, oracle, world, repos).equals("equal");
        } catch (RuntimeException notUnderstood) {
            return false;
        }
    }

    private static Interpreter inMemory(World world) {
        return new Interpreter() {
            @Override
            public <R> Repo<R> repo(kumiko.model.Model<R> model, ZoneId zone) {
                return Repo.of(model, world.inMemory(zone));
            }
        };
    }

    private static Interpreter inDatabase(
            OracleSystem system, World world, String interpreter, Map<ZoneId, Database> opened) {
        var url = interpreter.equals("h2") ? "r2dbc:h2:mem:///oracle_" + system.name() : PostgresServer.newDatabase();
        var first = Database.connect(url);
        first.createTables(world.tables().toArray(kumiko.model.Model<?>[]::new)).block(PATIENCE);
        world.rows().forEach(rows -> load(first, rows));
        opened.put(ZoneId.of("UTC"), first);
        return new Interpreter() {
            @Override
            public <R> Repo<R> repo(kumiko.model.Model<R> model, ZoneId zone) {
                return Repo.of(
                        model,
                        opened.computeIfAbsent(
                                zone, other -> Database.connect(url, DatabaseOptions.DEFAULT.withZone(other))));
            }
        };
    }

    private static <R> void load(Database database, World.Rows<R> rows) {
        Repo.of(rows.model(), database).insertAll(rows.records()).block(PATIENCE);
    }

    private static String verdict(OracleSystem system, OracleCase oracle, World world, Interpreter repos) {
        var question = system.question(oracle);
        var answer = question.asked()
                .map(asked -> ask(asked, question.zone(), repos))
                .orElseGet(() -> new Answer(List.of(), question.refusal()));
        if (oracle.expectsError() ? answer.isError() : isEqual(oracle, answer)) {
            return "equal";
        }
        var rule = Rule.first(system.rules(), oracle, each -> explains(each, oracle, answer, question, world));
        return rule.isPresent() ? "deviation" : "failed, answered %s".formatted(answer);
    }

    private static boolean isEqual(OracleCase oracle, Answer answer) {
        return !answer.isError() && answer.keys().equals(oracle.expectedKeys());
    }

    private static boolean explains(Rule rule, OracleCase oracle, Answer answer, Question question, World world) {
        return switch (rule.outcome()) {
            case REFUSED -> answer.isError() && question.asked().isEmpty();
            case WITHOUT_REPEATS ->
                !answer.isError() && answer.keys().equals(List.copyOf(new LinkedHashSet<>(oracle.expectedKeys())));
            case OTHER_ROWS ->
                !answer.isError()
                        && answer.equals(ask(question.asked().orElseThrow(), question.zone(), inMemory(world)));
            case STATED ->
                !answer.isError() && answer.keys().equals(rule.stated().apply(oracle));
        };
    }

    private static Answer ask(Asked asked, ZoneId zone, Interpreter repos) {
        try {
            return new Answer(
                    switch (asked) {
                        case Asked.Rows(var query, var terminal) -> keys(query, terminal, zone, repos);
                        case Asked.Values(var query) -> values(query, zone, repos);
                        case Asked.Totals(var query) -> totals(query, zone, repos);
                    },
                    "");
        } catch (DatabaseException.NotFound | DatabaseException.TooMany | NoSuchElementException failure) {
            return Answer.error(failure);
        }
    }

    private static <R> List<Object> values(ViewQuery<R, List<@Nullable Object>> query, ZoneId zone, Interpreter repos) {
        var repo = repos.repo(query.query().model(), zone);
        return OracleCase.normal(repo.run(query).collectList().block(PATIENCE));
    }

    private static <R> List<Object> totals(
            GroupQuery<R, List<@Nullable Object>> query, ZoneId zone, Interpreter repos) {
        var repo = repos.repo(query.grouping().rows().model(), zone);
        return OracleCase.normal(repo.one(query).block(PATIENCE));
    }

    private static <R> List<Object> keys(Query<R> query, Terminal terminal, ZoneId zone, Interpreter repos) {
        var repo = repos.repo(query.model(), zone);
        var key = query.model().key().get(0);
        return switch (terminal) {
            case ROWS ->
                OracleCase.normal(repo.run(query)
                        .map(row -> query.model().value(row, key))
                        .collectList()
                        .block(PATIENCE));
            case COUNT -> List.of(repo.count(query).block(PATIENCE));
            case EXISTS -> List.of(repo.exists(query).block(PATIENCE));
            case FIRST ->
                List.of(OracleCase.normal(query.model()
                        .value(repo.first(query).blockOptional(PATIENCE).orElseThrow(), key)));
            case GET ->
                List.of(OracleCase.normal(query.model().value(repo.one(query).block(PATIENCE), key)));
        };
    }
}
