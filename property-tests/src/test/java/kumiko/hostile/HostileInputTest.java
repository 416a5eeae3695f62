package kumiko.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.lookup.Lookups;
import kumiko.lookup.Problem;
import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.PlannedStatement;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent is a problem that is named, or matched literally. It never becomes SQL. */
@Timeout(60)
@ExtendWith(SoftAssertionsExtension.class)
class HostileInputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Query<Account> ALL = Query.all(Accounts.MODEL);

    /** The key of a row that is written and deleted again. */
    private static final long NEW = 10_000;

    private static final Lookups<Account> INPUT = Lookups.trusted(Accounts.MODEL);

    private static Database h2;
    private static Database postgres;
    private static List<Repo<Account>> repos;

    @InjectSoftAssertions
    private SoftAssertions softly;

    @BeforeAll
    static void load() {
        var memory = MemoryDatabase.empty();
        var rows = rows();
        memory.insert(Accounts.MODEL, rows);
        h2 = Database.connect("r2dbc:h2:mem:///hostile");
        postgres = Database.connect(PostgresServer.newDatabase());
        for (var database : List.of(h2, postgres)) {
            database.createTables(Accounts.MODEL)
                    .then(Accounts.repo(database).insertAll(rows))
                    .block(PATIENCE);
        }
        repos = List.of(Repo.of(Accounts.MODEL, memory), Accounts.repo(h2), Accounts.repo(postgres));
    }

    private static List<Account> rows() {
        var rows = new ArrayList<Account>();
        Hostile.VALUES.forEach(name -> rows.add(Account.named(rows.size(), name)));
        return rows;
    }

    @AfterAll
    static void close() {
        h2.close();
        postgres.close();
    }

    @AfterEach
    void everyRowIsStillThere() {
        for (var repo : repos) {
            assertThat(repo.count(ALL).block(PATIENCE)).isEqualTo(Hostile.VALUES.size());
        }
    }

    /** Refused as input from anywhere; in a program, at worst refused as well. */
    private void isRefused(String input, Supplier<Validation<Seq<Problem>, ?>> read, ThrowingCallable inProgram) {
        var problems = read.get();
        softly.assertThat(problems.isInvalid()).as(excerpt(input)).isTrue();
        if (problems.isInvalid()) {
            softly.assertThat(new LookupException(problems.getError()).getMessage())
                    .as(excerpt(input))
                    .isNotBlank()
                    .hasSizeLessThan(2_000);
        }
        var failure = catchThrowable(inProgram);
        if (failure != null) {
            softly.assertThat(failure).as(excerpt(input)).isInstanceOf(LookupException.class);
        }
    }

    private void isRefused(String lookup, Object value) {
        isRefused(lookup + "=" + value, () -> INPUT.filter(Map.of(lookup, value)), () -> ALL.where(lookup, value));
    }

    private static String excerpt(String input) {
        return input.substring(0, Math.min(60, input.length()));
    }

    @Test
    void aHostileNameIsAProblemWhereverANameIsExpected() {
        for (var name : Hostile.NAMES) {
            isRefused(name, "x");
            isRefused(name, () -> INPUT.orders(List.of(name)), () -> ALL.sort(name));
            isRefused(name, () -> INPUT.orders(List.of("-" + name)), () -> ALL.sort("-" + name));
            isRefused(name, () -> INPUT.eager(List.of(name)), () -> ALL.with(name));
            isRefused(name, () -> INPUT.expression(name), () -> Accounts.F(name));
            if (!name.strip().equals("name")) {
                isRefused(name, () -> INPUT.filter(name + "='x'"), () -> ALL.where(name + "='x'"));
            }
        }
    }

    @Test
    void aHostileConditionIsAProblem() {
        for (var text : Hostile.TEXTS) {
            isRefused(text, () -> INPUT.filter(text), () -> ALL.where(text));
        }
    }

    @Test
    void aHostileTextIsMatchedLiterally() {
        for (var value : Hostile.VALUES) {
            finds("name", value, value::equals);
            finds("name__startswith", value, name -> name.startsWith(value));
            finds("name__endswith", value, name -> name.endsWith(value));
            finds("name__contains", value, name -> name.contains(value));
            finds("name__in", List.of(value, "another"), value::equals);
            finds("name__iexact", value.toLowerCase(Locale.ROOT), null);
            finds("name__icontains", value, null);
            if (value.chars().allMatch(unit -> unit < Character.MIN_SURROGATE)) { // H2 orders by UTF-16 units
                finds("name__lt", value, null);
            }
        }
    }

    /** All interpreters find the same rows: those that are expected, where that is simple to say. */
    private static void finds(String lookup, Object value, @Nullable Predicate<String> expected) {
        var query = ALL.where(lookup, value).sort("id");
        var found = repos.stream().map(repo -> names(repo, query)).distinct().toList();
        assertThat(found).as(excerpt(query.toString())).hasSize(1);
        if (expected != null) {
            assertThat(found.getFirst())
                    .as(excerpt(query.toString()))
                    .isEqualTo(Hostile.VALUES.stream().filter(expected).toList());
        }
    }

    private static List<String> names(Repo<Account> repo, Query<Account> query) {
        return repo.run(query).map(Account::name).collectList().block(PATIENCE);
    }

    @Test
    void aHostileTextIsWrittenLiterally() {
        var first = Hostile.VALUES.getFirst();
        for (var repo : repos) {
            var id = ALL.where("id", NEW);
            repo.insert(Account.named(NEW, first)).block(PATIENCE);
            for (var value : Hostile.VALUES) {
                var row = Account.named(NEW, value);
                assertThat(repo.upsert(row).map(Account::name).block(PATIENCE)).isEqualTo(value);
                assertThat(repo.execute(id.where("name", value).update("name", first))
                                .block(PATIENCE))
                        .isEqualTo(1);
                assertThat(repo.execute(id.update("name", value)).block(PATIENCE))
                        .isEqualTo(1);
                assertThat(names(repo, id)).containsExactly(value);
            }
            assertThat(repo.execute(id.delete()).block(PATIENCE)).isEqualTo(1);
        }
    }

    @Test
    void theTextOfAWriteIsTheSameWhateverTheValue() {
        var key = OnConflict.key(Accounts.MODEL);
        for (var repo : repos) {
            for (Function<String, Command<Account>> command : List.<Function<String, Command<Account>>>of(
                    value -> Command.insert(Accounts.MODEL, List.of(Account.named(NEW, value))),
                    value -> Command.insert(
                            Accounts.MODEL, List.of(Account.named(NEW, value), Account.named(NEW + 1, value))),
                    value -> Command.upsert(Accounts.MODEL, List.of(Account.named(NEW, value)), key),
                    value -> Command.upsert(
                            Accounts.MODEL, List.of(Account.named(NEW, value)), key.assign(Accounts.NAME.set(value))),
                    value -> ALL.where("name", value).update("name", value),
                    value -> Command.update(
                            Accounts.MODEL, List.of(RowUpdate.whole(Accounts.MODEL, Account.named(NEW, value)))),
                    value -> ALL.where("name", value).delete())) {
                var texts = Hostile.VALUES.stream()
                        .map(value -> repo.plan(command.apply(value)).stream()
                                .map(PlannedStatement::sql)
                                .toList())
                        .distinct();
                assertThat(texts).hasSize(1);
            }
        }
    }

    @Test
    void aHostileTextSurvivesBeingPrintedAndReadAgain() {
        for (var value : Hostile.VALUES) {
            var filter = ALL.where("name", value).filter();
            assertThat(ALL.where(filter.toString()).filter()).isEqualTo(filter);
        }
    }

    @Test
    void aPatternOfTheUsersIsNeverTakenForSql() {
        for (var value : Hostile.VALUES) {
            for (var repo : repos) {
                var failure = catchThrowable(
                        () -> repo.count(ALL.where("name__like", value)).block(PATIENCE));
                assertThat(failure)
                        .as(excerpt(value))
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                refused -> assertThat(refused).isInstanceOf(LookupException.class));
            }
        }
    }

    @Test
    void aTextThatIsNoValueOfTheColumnIsAProblem() {
        for (var lookup : List.of("id", "age", "balance", "weight", "active", "born", "joined", "token", "parent_id")) {
            for (var value : Hostile.VALUES) {
                if (!value.equals("0") && !value.equals("true")) {
                    isRefused(lookup, value);
                    isRefused(lookup + "__in", List.of(value));
                }
            }
        }
    }

    @Test
    void aValueOfAnotherTypeIsAProblem() {
        for (Object value : List.of(0, false, Map.of("$gt", ""), List.of("a"), new Object(), new int[] {1})) {
            isRefused("name", value);
            isRefused("token", value);
            isRefused("born", value);
        }
        isRefused("id", false);
        isRefused("active", 0);
    }

    @Test
    void aTextThatNoDatabaseKeepsIsAProblem() {
        for (var value : List.of("\u0000", "a\u0000b", "\ud800", "\udc00a", "x".repeat(10_000))) {
            for (var lookup : List.of("name", "name__contains", "name__like", "name__iexact", "name__gt")) {
                isRefused(lookup, value);
            }
            isRefused("name__in", List.of("a", value));
        }
    }

    @Test
    void aTextThatNoDatabaseKeepsIsRefusedInTypedQueriesAndRecordsToo() {
        for (var value : List.of("\u0000", "\ud800", "\udc00a")) {
            for (ThrowingCallable use : List.<ThrowingCallable>of(
                    () -> Accounts.NAME.is(value),
                    () -> Accounts.NAME.in("a", value),
                    () -> Accounts.NAME.contains(value),
                    () -> Accounts.NAME.like(value))) {
                softly.assertThat(catchThrowable(use))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("U+");
            }
            for (var repo : repos) {
                var insertion = repo.insertAll(List.of(Account.named(-1, value)));
                softly.assertThat(catchThrowable(() -> insertion.block(PATIENCE)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("U+");
            }
        }
    }

    @Test
    void listsAndSortKeysHaveLimits() {
        isRefused("id__in", LongStream.range(0, 100_000).boxed().toList());
        var keys = List.of("name", "id", "age", "balance", "weight", "active", "born", "joined", "token");
        isRefused("sort", () -> INPUT.orders(keys), () -> ALL.sort(keys.toArray(String[]::new)));
    }

    @Test
    void whatMutationMakesOfGoodInputIsRefusedOrAnsweredAlike() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Function<List<String>, String> any = list -> list.get(random.nextInt(list.size()));
        int answered = 0;
        for (int i = 0; i < 6_000; i++) {
            var text = mutated(random, any.apply(SEEDS), any);
            Query<Account> query;
            try {
                query = ALL.where(text).sort("id");
            } catch (LookupException refused) {
                continue;
            }
            answered++;
            var found =
                    repos.stream().map(repo -> names(repo, query)).distinct().toList();
            assertThat(found).as("seed " + seed + ": " + text).hasSize(1);
        }
        assertThat(answered).as("seed " + seed).isGreaterThan(50);
    }

    private static final List<String> SEEDS = List.of(
            "name='a' and (age__gte=18 or not active=true)",
            "name__icontains='%' or name__in=['a','b']",
            "parent___name__startswith='x' and children___some___age__range=[1,20]",
            "joined__year=1970 and born__month__lt=3",
            "balance__gt=1.5 and weight__lte=1e3 and token__isnull=false",
            "children___none___name='x' and not parent__isnull=true");

    private static String mutated(Random random, String seed, Function<List<String>, String> any) {
        var text = new StringBuilder(seed);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                case 1 -> text.insert(at, excerpt(any.apply(Hostile.VALUES)));
                case 2 ->
                    text.insert(at, any.apply(List.of("__", "___", "not ", "(", ")", "'", "=", " or ", ",", "[")));
                default -> text.insert(at, seed, at % seed.length(), Math.min(seed.length(), at % seed.length() + 9));
            }
        }
        return text.toString();
    }
}
