package kumiko.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kumiko.algebra.Eager;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.lookup.Lookups;
import kumiko.lookup.SmartQuery;
import kumiko.model.Model;
import kumiko.r2dbc.CursorPage;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages by cursors are, whatever is behind the repository. */
interface PagesContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    /** {@return the rows of {@link SampleRows}} */
    <R> Repo<R> repo(Model<R> model);

    private Repo<Sample> samples() {
        return repo(Samples.MODEL);
    }

    private static <R, V> CursorPage<V> page(Repo<R> repo, ViewQuery<R, V> query, Seek seek) {
        return Objects.requireNonNull(repo.page(query, seek).block(PATIENCE));
    }

    private static <R> CursorPage<R> page(Repo<R> repo, Query<R> query, Seek seek) {
        return Objects.requireNonNull(repo.page(query, seek).block(PATIENCE));
    }

    private static <R, V> List<V> forwards(Repo<R> repo, ViewQuery<R, V> query, int size) {
        var page = page(repo, query, Seek.first(size));
        var rows = new ArrayList<>(page.rows());
        while (page.hasNext()) {
            page = page(repo, query, Seek.after(page.next().orElseThrow(), size));
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static <R, V> List<V> backwards(Repo<R> repo, ViewQuery<R, V> query, int size) {
        var page = page(repo, query, Seek.last(size));
        var rows = new ArrayList<>(page.rows().reversed());
        while (page.hasPrevious()) {
            page = page(repo, query, Seek.before(page.previous().orElseThrow(), size));
            rows.addAll(page.rows().reversed());
        }
        Collections.reverse(rows);
        return rows;
    }

    private static <R, V> void arePaged(Repo<R> repo, ViewQuery<R, V> query) {
        var all = repo.run(query).collectList().block(PATIENCE);
        for (int size = 1; size <= Objects.requireNonNull(all).size() + 1; size++) {
            assertThat(forwards(repo, query, size)).as("%s", query.query()).isEqualTo(all);
            assertThat(backwards(repo, query, size)).as("%s", query.query()).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "truth",
                "tiny",
                "small",
                "number",
                "big",
                "single",
                "twice",
                "decimal",
                "huge",
                "letter",
                "uuid",
                "day",
                "clock",
                "local",
                "shifted",
                "moment",
                "mood",
                "parent_id",
                "children__count",
                "children___moment__max",
                "parent___text",
                "moment__hour",
                "text__length",
                "parent___parent___twice"
            })
    default void valuesOfEveryTypeAreAPlace(String key) {
        for (var first : List.of(key, "-" + key)) {
            arePaged(samples(), Samples.sort(first, "id").ids());
            arePaged(samples(), Samples.sort(first, "-id").ids());
        }
    }

    @Test
    default void whatIsComputedBeyondItsTypeIsAPlace() {
        arePaged(
                samples(),
                Samples.all()
                        .sort(Samples.NUMBER.times(3).desc(), Samples.ID.asc())
                        .ids());
        arePaged(
                samples(),
                Samples.all().sort(Samples.BIG.plus(1L).asc(), Samples.ID.asc()).ids());
    }

    @Test
    default void theOrderIsCompletedByTheKey() {
        var byNothing = page(samples(), Samples.all(), Seek.first(100));
        assertThat(byNothing.rows().stream().map(Sample::id)).isSorted().hasSize(9);
        assertThat(forwards(samples(), Samples.sort("mood").ids(), 2))
                .isEqualTo(List.of(2L, 4L, 8L, 3L, 5L, 6L, 7L, 1L, 9L));

        var pairs = forwards(repo(Pairs.MODEL), Pairs.sort("-sum", "-high").ids(), 5);
        assertThat(pairs).hasSize(12).doesNotHaveDuplicates();
        assertThat(pairs.get(0)).isEqualTo(List.of(1, 2));
        arePaged(repo(Pairs.MODEL), Pairs.sort("sum", "high", "-low").ids());
    }

    @Test
    default void recordsCarryWhatTheQueryLoads() {
        for (var plan : List.of(
                Eager.of(Samples.MODEL, "children", "parent"),
                Eager.of(Samples.MODEL, Map.of("children", Eager.Strategy.JOINED)),
                Eager.of(Samples.MODEL, Map.of("children.parent", Eager.Strategy.SUBQUERY)))) {
            var query = Samples.sort("-parent___number", "mood", "id").with(plan);
            var all = Objects.requireNonNull(samples().run(query).collectList().block(PATIENCE));

            assertThat(forwards(samples(), ViewQuery.of(query), 2)).hasToString(all.toString());
            assertThat(backwards(samples(), ViewQuery.of(query), 2)).hasToString(all.toString());
        }
    }

    @Test
    default void viewsAndZonesAndDeletedRowsArePaged() {
        arePaged(samples(), Samples.sort("mood", "id").values("text", "parent___text", "children__count"));
        arePaged(samples(), Samples.sort("text", "id").pluck("text"));
        arePaged(
                samples(),
                Samples.sort("-moment__hour", "id")
                        .in(ZoneId.of("Asia/Kathmandu"))
                        .ids());
        samples()
                .delete(Objects.requireNonNull(samples().get(4).block(PATIENCE)))
                .block(PATIENCE);

        arePaged(samples(), Samples.sort("text", "id").ids());
        arePaged(samples(), Samples.sort("text", "id").withDeleted().ids());
        assertThat(forwards(samples(), Samples.all().ids(), 3)).hasSize(8);
        assertThat(forwards(samples(), Samples.all().withDeleted().ids(), 3)).hasSize(9);
    }

    /** Each step deletes a row that was on a page, or inserts one before the cursor. */
    @Test
    default void rowsThatComeAndGoBeforeTheCursorMoveNothing() {
        var random = new Random(11);
        var query = Samples.sort("number", "-id");
        for (int size = 1; size < 4; size++) {
            var expected = samples().run(query).map(Sample::id).collectList().block(PATIENCE);
            var seen = new ArrayList<Long>();
            var gone = new HashSet<Long>();
            var page = page(samples(), query, Seek.first(size));
            long next = 1_000L * size;
            while (true) {
                page.rows().forEach(row -> seen.add(row.id()));
                if (!page.hasNext()) {
                    break;
                }
                long victim = seen.get(random.nextInt(seen.size()));
                if (gone.add(victim)) {
                    var row = samples().get(victim).block(PATIENCE);
                    samples()
                            .purge(withoutChildren(Objects.requireNonNull(row)))
                            .block(PATIENCE);
                }
                samples().insert(numbered(next++)).block(PATIENCE);
                page = page(samples(), query, Seek.after(page.next().orElseThrow(), size));
            }
            assertThat(seen).isEqualTo(expected);
        }
    }

    private Sample withoutChildren(Sample row) {
        samples()
                .execute(Samples.where("parent_id", row.id()).withDeleted().update("parent_id", null))
                .block(PATIENCE);
        return row;
    }

    /** Before all others in the order by number. */
    private static Sample numbered(long id) {
        var row = Sample.empty(id);
        return new Sample(
                id,
                null,
                null,
                null,
                null,
                null,
                Integer.MIN_VALUE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.parent(),
                row.children());
    }

    @Test
    default void afterTheLastRowsAreGoneAPageLeadsBackToAllThatAreLeft() {
        var query = Pairs.sort("low", "high");
        var pairs = repo(Pairs.MODEL);
        var page = page(pairs, query, Seek.first(8));
        pairs.execute(Pairs.where("low__gte", 2)
                        .where("not (low=2 and high=0)")
                        .where("not (low=2 and high=1)")
                        .delete())
                .block(PATIENCE);

        var beyond = page(pairs, query, Seek.after(page.next().orElseThrow(), 8));
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.next()).isEmpty();

        var back = page(pairs, query, Seek.before(beyond.previous().orElseThrow(), 3));
        assertThat(back.rows()).containsExactlyElementsOf(page.rows().subList(5, 8));
    }

    @Test
    default void ofNoRowsThereIsOnePage() {
        for (var nothing : List.of(Samples.where("id", -1), Samples.all().none())) {
            var page = page(samples(), nothing, Seek.first(3));
            assertThat(page).isEqualTo(new CursorPage<>(List.of(), Optional.empty(), Optional.empty()));
            assertThat(page(samples(), nothing, Seek.last(3))).isEqualTo(page);
            assertThatThrownBy(() -> page(samples(), nothing, Seek.after("x", 3)))
                    .isInstanceOf(InvalidCursorException.class);
        }
    }

    @Test
    default void whatCannotBePagedIsRefused() {
        refused(
                Samples.all().limit(5),
                Seek.first(3),
                "a page is a slice of its own; take limit and offset off the query `Sample limit 5`");
        refused(Samples.all().offset(5), Seek.first(3), "a page is a slice of its own");
        refused(Samples.sort("secret"), Seek.first(3), "`secret` is sensitive, and a cursor would show its values");
        refused(Samples.all().sort(Samples.parent().secret().lower().desc()), Seek.first(3), "`secret` is sensitive");
        refused(Samples.sort("children___secret__max"), Seek.first(3), "`secret` is sensitive");
        refused(Samples.all(), Seek.first(0), "a page cannot have `0` records");
        refused(Samples.all(), Seek.last(1_001), "from 1 to 1000");
        for (var text : List.of("", " ", "null", "AAAA", "..", "\u0000", "a".repeat(100_000))) {
            refused(Samples.all(), Seek.after(text, 3), "this is no cursor of this query");
        }
        assertThatThrownBy(() -> Seek.of("a", "b", 3)).hasMessageContaining("give one of the two");
        assertThat(Seek.of(null, null, 3)).isEqualTo(Seek.first(3));
        assertThat(Seek.of(null, "b", 3)).isEqualTo(Seek.before("b", 3));
    }

    private void refused(Query<Sample> query, Seek seek, String message) {
        assertThatThrownBy(() -> page(samples(), query, seek))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    /** What is searched for, and the keys of the rows in which it is found. */
    @Test
    default void everyWordIsFoundInSomeText() {
        found(Samples.all().search("WORDS"), 6, 7, 8);
        found(Samples.all().search("two  words"), 6, 7, 8);
        found(Samples.all().search("\"two words\""), 6, 7);
        found(Samples.all().search("words \"Words, two\""), 8);
        found(Samples.all().search("%"), 5);
        found(Samples.all().search("_"), 5);
        found(Samples.all().search("\\"), 5);
        found(Samples.all().search("it's"), 5);
        found(Samples.all().search("\"100%\""), 5);
        found(Samples.all().search("ünï 日本"), 4);
        found(Samples.all().search("😀"), 4);
        found(Samples.all().search("secret"));
        found(Samples.all().search(" \t "), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        found(Samples.all().search("\"\""), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        found(Samples.all().search("\"two"));
        found(Samples.all().search("words", "text").where("mood", "SAD"), 6, 7);
        found(Samples.all().search("words", "parent___text"), 6, 7, 8);
        found(Samples.all().search("words", "children___text"), 6);
        found(Samples.all().search("100 a", "text", "parent___text", "children___text"));
        found(Samples.all().search("two comma, two", "text", "children___text"));
        found(Samples.all().search("two CALM", "text", "mood"), 8);
        found(Samples.all().search("z", "letter"), 5, 6, 7);
        found(Samples.all().search("words", Samples.TEXT, Samples.parent().text()), 6, 7, 8);
        found(Samples.where(Samples.all().search("words").filter().not()), 1, 2, 3, 4, 5, 9);
        found(Samples.where("search('two words') and mood='CALM'"), 8);
        found(Samples.where("not search('words', text, children___text)"), 1, 2, 3, 4, 5, 9);
    }

    private void found(Query<Sample> query, long... ids) {
        assertThat(samples().run(query.sort("id")).map(Sample::id).collectList().block(PATIENCE))
                .as(query::toString)
                .isEqualTo(Arrays.stream(ids).boxed().toList());
        assertThat(Samples.where(query.filter().toString()).filter()).isEqualTo(query.filter());
    }

    @Test
    default void mistakesOfASearchAreSaid() {
        mistaken(() -> Samples.all().search("x", "txt"), "`txt` is not a name of Sample", "did you mean `text`?");
        mistaken(() -> Samples.where("search('x', text, parent___txt)"), "parent___txt", "did you mean `text`?");
        mistaken(() -> Samples.all().search("x", "text", "number"), "`number` is a whole number, not text");
        mistaken(() -> Samples.all().search("x", "parent"), "`parent` is no text; name an attribute, as `user___name`");
        mistaken(() -> Samples.all().search("x", "text__isnull"), "`text__isnull` is no text");
        mistaken(() -> Samples.all().search("x", "children___every___text"), "is no text; name an attribute");
        mistaken(() -> Samples.all().search("x", "secret"), "`secret` is sensitive and is not searched");
        mistaken(() -> Samples.where("search('x', children___secret)"), "`secret` is sensitive and is not searched");
        mistaken(() -> Samples.all().search("x", Samples.SECRET), "`secret` is sensitive and is not searched");
        mistaken(() -> Pairs.all().search("x"), "Pair has no text to search; name texts of related rows");
        mistaken(() -> Pairs.where("search('x')"), "Pair has no text to search");
        mistaken(() -> Samples.where("search 'x'"), "`(` and what is searched for are expected here");
        mistaken(() -> Samples.where("search(['x'])"), "a search is for a text");
        mistaken(() -> Samples.where("search('x' text)"), "`,` or `)` is expected here");
        mistaken(() -> Samples.all().search("a\u0000b"), "U+0000");
        var many = IntStream.range(0, 33).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        mistaken(() -> Samples.all().search(many), "a search has at most 32 words, not 33");
        found(Samples.all().search("words ".repeat(1_000)), 6, 7, 8);
        assertThat(Lookups.trusted(Samples.MODEL)
                        .filter("search('x')" + " or search('x')".repeat(40))
                        .isInvalid())
                .isTrue();
    }

    @Test
    default void allMistakesOfASmartQueryAreSaidAtOnce() {
        var request = SmartQuery.where(Map.of("nmber", 1))
                .and("text='x' and mod='SAD'")
                .search("x", "txt")
                .sort("-moods")
                .with("childs");
        mistaken(() -> request.of(Samples.MODEL), "`nmber`", "`mod`", "`txt`", "`moods`", "`childs`");
        assertThat(Lookups.trusted(Samples.MODEL).query(request).getError()).hasSize(5);
    }

    private static void mistaken(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(parts));
    }

    @Test
    default void aSearchIsAPartOfAPagedQuery() {
        arePaged(samples(), Samples.all().search("o").sort("-text", "id").ids());
        var cursor = page(samples(), Samples.all().search("words"), Seek.first(1))
                .next()
                .orElseThrow();
        refused(Samples.all().search("word"), Seek.after(cursor, 1), "this is no cursor of this query");
    }

    @Test
    default void aPlanIsExplained() {
        var explained = samples()
                .explain(Samples.where("number__gt", 3).sort("-number").with("parent"))
                .block(PATIENCE);
        assertThat(explained).containsIgnoringCase("sample");
        assertThat(samples()
                        .explain(Samples.where("text", "x").values("text", "children__count"))
                        .block(PATIENCE))
                .isNotBlank();
        assertThat(samples()
                        .explain(Samples.where("number__in", List.of(1, 2)), true)
                        .block(PATIENCE))
                .isNotBlank();
        assertThat(samples().explain(Samples.all().none()).block(PATIENCE)).contains("Sample");
        assertThat(samples().count(Samples.all()).block(PATIENCE)).isEqualTo(9);
    }
}
