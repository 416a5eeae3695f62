package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import kumiko.algebra.Expression;
import kumiko.algebra.Keyset;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.CursorPage;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import kumiko.server.PostgresServer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Pages by cursors are the list, cut up: in memory, on H2 and on PostgreSQL, for random rows, filters and orders. */
class PagesTest {

    private static final int DATA_SETS = 4;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DatabaseOptions OPTIONS =
            DatabaseOptions.DEFAULT.withPoolSize(2).withZone(ZONE);

    private static final List<MemoryDatabase> MEMORIES = new ArrayList<>();
    private static final List<Database> DATABASES = new ArrayList<>();

    @BeforeContainer
    static void load() {
        for (int i = 0; i < DATA_SETS; i++) {
            var data = DataSet.any().sample();
            MEMORIES.add(data.inMemory(ZONE));
            DATABASES.add(load(data, "r2dbc:h2:mem:///pages_" + i));
            DATABASES.add(load(data, PostgresServer.newDatabase()));
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
        DATABASES.forEach(Database::close);
    }

    private static boolean hasPlaces(Order<?> order) {
        return !order.toString().contains("now()");
    }

    @Provide
    Arbitrary<Query<Person>> people() {
        return paged(Queries.people());
    }

    @Provide
    Arbitrary<Query<Paper>> papers() {
        return paged(Queries.papers());
    }

    /** Mostly all rows, in orders that leave many of them equal. */
    @SuppressWarnings("unchecked") // the array is only read
    private static <R> Arbitrary<Query<R>> paged(Arbitrary<Query<R>> queries) {
        return Combinators.combine(queries, queries, Arbitraries.of(true, true, false))
                .as((one, other, all) -> {
                    var orders = one.orders()
                            .dropRight(1)
                            .appendAll(other.orders().dropRight(1))
                            .filter(PagesTest::hasPlaces)
                            .toJavaArray(Order[]::new);
                    var query = Query.all(one.model()).sort(orders);
                    return all ? query : query.where(one.filter());
                });
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void pagesOfPeopleAreTheListCutUp(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("people") Query<Person> query,
            @ForAll @IntRange(min = 1, max = 13) int size) {
        areTheList(data, query, size);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void pagesOfPapersAreTheListCutUp(
            @ForAll @IntRange(max = DATA_SETS - 1) int data,
            @ForAll("papers") Query<Paper> query,
            @ForAll @IntRange(min = 1, max = 21) int size) {
        areTheList(data, query, size);
    }

    private static <R> void areTheList(int data, Query<R> query, int size) {
        var expected = keys(query, MEMORIES.get(data).run(Keyset.of(query).sorted(query)));
        for (var repo : repos(data, query.model())) {
            var forwards = forwards(repo, query, size);
            assertThat(keys(query, forwards)).as(query::toString).isEqualTo(expected);
            assertThat(keys(query, backwards(repo, query, size)))
                    .as(query::toString)
                    .isEqualTo(expected);
        }
    }

    private static <R> List<Repo<R>> repos(int data, Model<R> model) {
        return List.of(
                Repo.of(model, MEMORIES.get(data)),
                Repo.of(model, DATABASES.get(2 * data)),
                Repo.of(model, DATABASES.get(2 * data + 1)));
    }

    private static <R> List<R> forwards(Repo<R> repo, Query<R> query, int size) {
        var rows = new ArrayList<R>();
        var page = page(repo, query, Seek.first(size));
        assertThat(page.hasPrevious()).isFalse();
        rows.addAll(page.rows());
        while (page.hasNext()) {
            assertThat(page.rows()).hasSize(size);
            page = page(repo, query, Seek.after(page.next().orElseThrow(), size));
            assertThat(page.hasPrevious()).isTrue();
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static <R> List<R> backwards(Repo<R> repo, Query<R> query, int size) {
        var pages = new ArrayList<List<R>>();
        var page = page(repo, query, Seek.last(size));
        assertThat(page.hasNext()).isFalse();
        pages.add(page.rows());
        while (page.hasPrevious()) {
            assertThat(page.rows()).hasSize(size);
            page = page(repo, query, Seek.before(page.previous().orElseThrow(), size));
            assertThat(page.hasNext()).isTrue();
            pages.add(page.rows());
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    private static <R> CursorPage<R> page(Repo<R> repo, Query<R> query, Seek seek) {
        return Objects.requireNonNull(repo.page(query, seek).block(PATIENCE));
    }

    private static <R> List<Object> keys(Query<R> query, List<R> rows) {
        var key = query.model().key().get(0);
        return rows.stream()
                .<Object>map(row -> Objects.requireNonNull(query.model().value(row, key)))
                .toList();
    }

    /** Of every place, each row is on one side, or it is the row at the place. */
    @Property
    @SuppressWarnings("unchecked") // the array is only read
    void everyRowIsBeforeThePlaceOrAfterItOrAtIt(
            @ForAll @IntRange(max = DATA_SETS - 1) int data, @ForAll("people") Query<Person> query) {
        var memory = MEMORIES.get(data);
        var keyset = Keyset.of(query);
        var places = memory.run(Query.all(People.MODEL).where(query.filter()).values((Expression<Person, ?>[])
                keyset.positions().toJavaArray(Expression[]::new)));
        for (var place : places) {
            var after = memory.count(query.where(keyset.after(place)));
            var before = memory.count(query.where(keyset.reverse().after(place)));
            assertThat(after + before).isEqualTo(memory.count(query) - 1);
            assertThat(memory.count(query.where(keyset.from(place)))).isEqualTo(after + 1);
        }
    }

    @Example
    void aCursorIsRefusedWhateverIsDoneToIt() {
        var query = People.all().sort("-age", "name");
        for (var repo : repos(0, People.MODEL)) {
            var cursor = page(repo, query, Seek.first(2)).next().orElseThrow();
            assertThat(page(repo, query, Seek.after(cursor, 2)).rows()).isNotEmpty();
            var random = new Random(7);
            for (int i = 0; i < 1_000; i++) {
                var mutated = mutated(cursor, random);
                assertThatThrownBy(() -> page(repo, query, Seek.after(mutated, 2)))
                        .as(mutated)
                        .isInstanceOf(InvalidCursorException.class)
                        .hasMessageStartingWith("this is no cursor of this query");
            }
        }
    }

    private static String mutated(String cursor, Random random) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ \u00e9";
        String mutated;
        do {
            int at = random.nextInt(cursor.length());
            char letter = letters.charAt(random.nextInt(letters.length()));
            mutated = switch (random.nextInt(6)) {
                case 0 -> cursor.substring(0, at) + letter + cursor.substring(at + 1);
                case 1 -> cursor.substring(0, at);
                case 2 -> cursor.substring(at);
                case 3 -> cursor.substring(0, at) + letter + cursor.substring(at);
                case 4 -> cursor.substring(0, at) + cursor.substring(at + 1);
                default -> flipped(cursor, random);
            };
        } while (mutated.equals(cursor));
        return mutated;
    }

    private static String flipped(String cursor, Random random) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Example
    void aCursorIsOfItsQueryAlone() {
        var query = People.where("id__gte", 1).sort("-age");
        var others = new LinkedHashMap<String, Query<Person>>(Map.of(
                "another value", People.where("id__gte", 2).sort("-age"),
                "another lookup", People.where("id__gt", 1).sort("-age"),
                "another attribute", People.where("age__gte", 1).sort("-age"),
                "more conditions", query.where("name__ne", "x"),
                "another direction", People.where("id__gte", 1).sort("age"),
                "nulls elsewhere",
                        People.where("id__gte", 1).sort(People.AGE.desc().nullsLast()),
                "more keys", query.sort("name"),
                "no order", query.unordered(),
                "a zone", query.in(ZONE)));
        for (var repo : repos(0, People.MODEL)) {
            var cursor = page(repo, query, Seek.first(1)).next().orElseThrow();
            others.forEach((what, other) -> assertThatThrownBy(() -> page(repo, other, Seek.after(cursor, 1)))
                    .as(what)
                    .isInstanceOf(InvalidCursorException.class));
            assertThat(page(repo, query.with("papers").forShare(), Seek.after(cursor, 1)))
                    .isNotNull();
        }
        var papers = page(Repo.of(Papers.MODEL, MEMORIES.get(0)), Papers.all(), Seek.first(1))
                .next()
                .orElseThrow();
        assertThatThrownBy(() -> page(Repo.of(People.MODEL, MEMORIES.get(0)), People.all(), Seek.after(papers, 1)))
                .isInstanceOf(InvalidCursorException.class);
    }
}
