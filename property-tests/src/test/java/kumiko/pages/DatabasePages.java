package kumiko.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Query;
import kumiko.jooq.Sql;
import kumiko.lookup.SmartQuery;
import kumiko.model.Model;
import kumiko.r2dbc.CursorKey;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same in a database, and what only databases have. */
interface DatabasePages extends PagesContract {

    Database database();

    String url();

    @Override
    default <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, database());
    }

    @BeforeEach
    default void load() {
        database()
                .dropTables(Samples.MODEL, Pairs.MODEL)
                .then(database().createTables(Samples.MODEL, Pairs.MODEL))
                .block(PATIENCE);
        var parents = SampleRows.ALL.stream().filter(row -> row.id() == 6).toList();
        var others = SampleRows.ALL.stream().filter(row -> row.id() != 6).toList();
        Samples.repo(database()).insertAll(others.subList(0, 2)).block(PATIENCE);
        Samples.repo(database()).insertAll(parents).block(PATIENCE);
        Samples.repo(database()).insertAll(others.subList(2, others.size())).block(PATIENCE);
        Pairs.repo(database()).insertAll(SampleRows.PAIRS).block(PATIENCE);
    }

    @Test
    default void aCursorIsUnderstoodWhereTheKeyIsKnown() {
        var key = new byte[32];
        key[7] = 7;
        var query = Samples.where("number__gt", 1).sort("mood");
        try (var one = Database.connect(url(), DatabaseOptions.DEFAULT.withCursorKey(CursorKey.of(key)));
                var other = Database.connect(url(), DatabaseOptions.DEFAULT.withCursorKey(CursorKey.of(key)))) {
            var page = Objects.requireNonNull(
                    Samples.repo(one).page(query, Seek.first(2)).block(PATIENCE));
            var cursor = page.next().orElseThrow();

            assertThat(Samples.repo(other).page(query, Seek.after(cursor, 2)).block(PATIENCE))
                    .isEqualTo(
                            Samples.repo(one).page(query, Seek.after(cursor, 2)).block(PATIENCE));
            assertThatThrownBy(() -> Samples.repo(database())
                            .page(query, Seek.after(cursor, 2))
                            .block(PATIENCE))
                    .isInstanceOf(InvalidCursorException.class);
        }
        assertThatThrownBy(() -> CursorKey.of(new byte[31])).hasMessageContaining("at least 32 bytes, not 31");
        assertThat(CursorKey.random()).hasToString("CursorKey");
    }

    @Test
    default void aTransactionSeesItsOwnRowsOnPagesAndInPlans() {
        var query = Pairs.sort("-sum");
        var texts = database()
                .rollingBack(tx -> {
                    var pairs = Pairs.repo(tx);
                    return pairs.insert(new Pair(90, 90, 90))
                            .then(pairs.page(query, Seek.first(1)))
                            .map(page -> page.rows().toString())
                            .concatWith(pairs.explain(query));
                })
                .collectList()
                .block(PATIENCE);
        assertThat(texts).hasSize(2).first().isEqualTo("[Pair[low=90, high=90, sum=90]]");
    }

    /** The rows of a query of jOOQ with our condition are those of our query. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything",
                "nothing",
                "text='two words'",
                "not text='two words'",
                "parent___text='two words'",
                "not parent___text='two words'",
                "parent___parent___number__gt=3 or id=1",
                "children___text__icontains='WORDS'",
                "parent___children__count=3",
                "id__in=[1,2,3]",
                "text__in=['two words','']",
                "tiny__in=[1,7]",
                "tiny=7",
                "huge__gt=1",
                "big=9007199254740993",
                "single__gt=1.0",
                "twice__lt=0.5",
                "decimal=0.1",
                "decimal__in=[0.1,0]",
                "huge__in=[1,0]",
                "letter='日'",
                "letter__in=['z','Z']",
                "uuid='12345678-9abc-4def-8123-456789abcdef'",
                "day__year=2000",
                "clock__gt='00:00:00.5'",
                "local__lt='1970-01-01T00:00:00.5'",
                "shifted='1970-01-01T02:00:00.123456+02:00'",
                "moment='1970-01-01T00:00:00.123456Z'",
                "moment__in=['1970-01-01T00:00:00.123456Z']",
                "moment__hour=0",
                "mood='CALM'",
                "mood__in=['CALM']",
                "truth=true",
                "text__regex='^t'",
                "text__startswith='two'",
                "search('words two', text, parent___text)"
            })
    default void aConditionIsAPartOfAQueryOfJooq(String text) {
        var samples = database().parts(Samples.MODEL, "mine");
        var query = DSL.select(samples.columns())
                .from(samples.table())
                .where(samples.condition(text))
                .orderBy(samples.orders("id"));

        assertThat(database()
                        .query(Sql.of(query))
                        .as(Samples.MODEL)
                        .map(Sample::id)
                        .collectList()
                        .block(PATIENCE))
                .isEqualTo(repo(Samples.MODEL)
                        .run(Samples.where(text).sort("id"))
                        .map(Sample::id)
                        .collectList()
                        .block(PATIENCE));
    }

    @Test
    default void ordersAndFieldsArePartsOfAQueryOfJooq() {
        var samples = database().parts(Samples.MODEL, "s0");
        for (var key :
                List.of("text", "-text", "parent___text", "-parent___text", "-children__count", "moment__hour")) {
            var query = DSL.select(samples.fields("id", "parent___text", "children__count", "parent___children__count"))
                    .from(samples.table())
                    .where(samples.live())
                    .orderBy(samples.orders(key, "id"));

            assertThat(database()
                            .query(Sql.of(query))
                            .maps()
                            .collectList()
                            .map(Object::toString)
                            .block(PATIENCE))
                    .as(key)
                    .isEqualTo(repo(Samples.MODEL)
                            .run(Samples.sort(key, "id")
                                    .values("id", "parent___text", "children__count", "parent___children__count"))
                            .collectList()
                            .map(Object::toString)
                            .block(PATIENCE));
        }
        var first = samples.orders(Samples.NUMBER.asc().nullsFirst(), Samples.ID.asc());
        var query = DSL.select(samples.field(Samples.ID))
                .from(samples.table())
                .orderBy(first)
                .limit(2);
        assertThat(database()
                        .query(Sql.of(query))
                        .map(row -> row.get(0, Long.class))
                        .collectList()
                        .block(PATIENCE))
                .isEqualTo(List.of(1L, 9L));
    }

    @Test
    default void partsStandBesideTablesOfYourOwn() {
        var samples = database().parts(Samples.MODEL, "s");
        var pairs = database().parts(Pairs.MODEL, "p");
        var query = DSL.select(DSL.count())
                .from(samples.table())
                .join(pairs.table())
                .on(samples.field(Samples.ID)
                        .cast(Integer.class)
                        .eq(pairs.field(Pairs.LOW).cast(Integer.class)))
                .where(samples.condition(Map.of("parent___number", 7)).or(samples.condition(Samples.ID.is(2L))))
                .and(pairs.condition("high__gte=1"));
        assertThat(database()
                        .query(Sql.of(query))
                        .map(row -> row.get(0, Long.class))
                        .collectList()
                        .block(PATIENCE))
                .isEqualTo(List.of(2L));
    }

    @Test
    default void aSmartQueryIsTheQueryItSays() {
        Query<Sample> query = SmartQuery.where(Map.of("or", List.of(Map.of("mood", "SAD"), Map.of("number__gt", 7))))
                .and("id__lt=9")
                .search("words", "text", "children___text")
                .sort("-id")
                .with("parent")
                .limit(2)
                .of(Samples.MODEL);

        assertThat(query)
                .hasToString("Sample where (mood='SAD' or number__gt=7) and id__lt=9 and search('words', text,"
                        + " children___text) sort -id limit 2 with parent");
        assertThat(repo(Samples.MODEL).run(query).map(Sample::id).collectList().block(PATIENCE))
                .isEqualTo(List.of(8L, 7L));
    }
}
