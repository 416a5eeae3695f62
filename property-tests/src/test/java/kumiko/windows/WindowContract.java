package kumiko.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.Selection;
import kumiko.algebra.View;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Window;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.model.Relation;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** What window functions show, wherever the rows are. */
interface WindowContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    List<Sale> SALES = List.of(
            sale(1, "north", 1, 10, true, null),
            sale(2, "north", 2, 30, true, 1L),
            sale(3, "south", 1, 20, false, 1L),
            sale(4, null, 3, 20, true, null),
            sale(5, "south", 2, null, true, 4L),
            sale(6, "north", 3, 30, false, null),
            sale(7, null, 1, 5, true, null));

    private static Sale sale(
            long id,
            @Nullable String region,
            int day,
            @Nullable Integer amount,
            boolean paid,
            @Nullable Long corrects) {
        One<Long, Sale> corrected = corrects == null ? One.none() : One.of(corrects);
        return new Sale(id, region, LocalDate.of(2026, 1, day), amount, paid, corrected, Many.unloaded());
    }

    <R> Repo<R> repo(Model<R> model);

    private <V> List<V> shown(ViewQuery<Sale, V> query) {
        return Objects.requireNonNull(repo(Sales.MODEL).run(query).collectList().block(PATIENCE));
    }

    /** The values of one selection, by the order of the ids. */
    private List<@Nullable Object> values(Query<Sale> query, Selection<Sale, ?> selection) {
        return shown(query.sort("id").values(selection)).stream()
                .<@Nullable Object>map(values -> values.get(0))
                .toList();
    }

    private List<@Nullable Object> values(Selection<Sale, ?> selection) {
        return values(Sales.all(), selection);
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    default void rowsThatAreEqualHaveOneRankAndDifferentNumbers() {
        var byAmount = Window.inOrder(Sales.AMOUNT.desc());
        assertThat(values(byAmount.rank())).containsExactly(6L, 2L, 4L, 4L, 1L, 2L, 7L);
        assertThat(values(byAmount.denseRank())).containsExactly(4L, 2L, 3L, 3L, 1L, 2L, 5L);
        assertThat(values(byAmount.rowNumber())).containsExactly(6L, 2L, 4L, 5L, 1L, 3L, 7L);
        assertThat(values(Window.inOrder(Sales.AMOUNT.desc().nullsLast()).rank()))
                .containsExactly(5L, 1L, 3L, 3L, 7L, 1L, 6L);
    }

    @Test
    default void withoutAnOrderAllRowsAreEqualAndNumberedByTheirKeys() {
        assertThat(values(Window.<Sale>all().rank())).containsOnly(1L);
        assertThat(values(Window.<Sale>all().rowNumber())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    default void nullIsAPartitionOfItsOwn() {
        var inRegion = Window.partitionBy(Sales.REGION).orderBy(Sales.DAY.asc());
        assertThat(values(inRegion.rowNumber())).containsExactly(1L, 2L, 1L, 2L, 2L, 3L, 1L);
        assertThat(values(inRegion.lag(Sales.AMOUNT))).isEqualTo(list(null, 10, null, 5, 20, 30, null));
        assertThat(values(inRegion.lead(Sales.AMOUNT))).isEqualTo(list(30, 30, null, null, null, null, 20));
        assertThat(values(inRegion.lag(Sales.ID, 2))).isEqualTo(list(null, null, null, null, null, 1L, null));
        assertThat(values(inRegion.lead(Sales.DAY, 2)))
                .isEqualTo(list(LocalDate.of(2026, 1, 3), null, null, null, null, null, null));
    }

    @Test
    default void sumsRunOnRowByRow() {
        var byDay = Window.inOrder(Sales.DAY.asc());
        // 1 1 1 2 2 3 3: 1, 3, 7, 2, 5, 4, 6
        assertThat(values(byDay.running(Sales.AMOUNT.sum()))).isEqualTo(list(10L, 65L, 30L, 85L, 65L, 115L, 35L));
        assertThat(values(byDay.running(Aggregation.count()))).isEqualTo(list(1L, 4L, 2L, 6L, 5L, 7L, 3L));
        assertThat(values(byDay.running(Aggregation.count(Sales.PAID.is(true)))))
                .isEqualTo(list(1L, 3L, 1L, 5L, 4L, 5L, 2L));
        assertThat(values(byDay.running(Sales.AMOUNT.max()))).isEqualTo(list(10, 30, 20, 30, 30, 30, 20));
        assertThat(values(byDay.running(Aggregation.average(Sales.AMOUNT))))
                .isEqualTo(list(10.0, 16.25, 15.0, 17.0, 16.25, 115.0 / 6, 35.0 / 3));
    }

    @Test
    default void withoutAnOrderTheyAreOfAllRows() {
        var inRegion = Window.partitionBy(Sales.REGION);
        assertThat(values(inRegion.running(Sales.AMOUNT.sum()))).isEqualTo(list(70L, 70L, 20L, 25L, 20L, 70L, 25L));
        assertThat(values(inRegion.running(Sales.AMOUNT.min()))).isEqualTo(list(10, 10, 20, 5, 20, 10, 5));
    }

    @Test
    default void whatAQueryFindsIsSeenAndItsSliceMakesNoDifference() {
        var byAmount = Window.inOrder(Sales.AMOUNT.desc());
        assertThat(values(Sales.where("paid", true), byAmount.rank())).isEqualTo(list(4L, 2L, 3L, 1L, 5L));
        assertThat(values(Sales.all().offset(2).limit(3), byAmount.rank())).isEqualTo(list(4L, 4L, 1L));
    }

    @Test
    default void aWindowMaySeeRelatedRows() {
        var window = Window.partitionBy(Sales.corrects().region())
                .orderBy(Sales.corrections().count().desc());
        assertThat(values(window.rowNumber())).containsExactly(1L, 1L, 2L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void groupsAreRankedAsRowsAre() {
        GroupQuery<Sale, List<@Nullable Object>> groups = Sales.all()
                .groupBy(Sales.DAY)
                .values(
                        Group.key(Sales.DAY),
                        Group.of(Aggregation.count()),
                        Window.inOrder(Group.<Sale, Long>of(Aggregation.count()).desc())
                                .rank(),
                        Window.inOrder(Group.<Sale, LocalDate>key(Sales.DAY).asc())
                                .running(Aggregation.sum(Group.<Sale, Long>of(Aggregation.count()), Long.class)));
        var shown = Objects.requireNonNull(
                repo(Sales.MODEL).run(groups).collectList().block(PATIENCE));
        assertThat(shown)
                .containsExactly(
                        list(LocalDate.of(2026, 1, 1), 3L, 1L, 3L),
                        list(LocalDate.of(2026, 1, 2), 2L, 2L, 5L),
                        list(LocalDate.of(2026, 1, 3), 2L, 2L, 7L));
    }

    record Ranked(
            @Nullable String region, Long rank, @Nullable Integer before) {}

    @Test
    default void recordsAreMadeOfThem() {
        var byAmount = Window.inOrder(Sales.AMOUNT.desc().nullsLast());
        var ranked = shown(
                Sales.sort("id").limit(3).as(Sales.REGION, byAmount.rank(), byAmount.lag(Sales.AMOUNT), Ranked::new));
        assertThat(ranked)
                .containsExactly(
                        new Ranked("north", 5L, 20), new Ranked("north", 1L, null), new Ranked("south", 3L, 30));
    }

    @Test
    default void whatHasNoMeaningIsRefused() {
        var rank = Window.inOrder(Sales.AMOUNT.desc()).rank();
        assertThatThrownBy(() -> Window.<Sale>all().lag(Sales.ID, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row is at a distance of at least 1, not 0");
        assertThatThrownBy(() -> Window.<Sale>all().running(Sales.AMOUNT.countDistinct()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot run on from row to row");
        assertThatThrownBy(() -> Sales.all().values(Sales.REGION, rank).distinct())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("depends on the rows beside a row");
        assertThatThrownBy(() -> Sales.all().forUpdate().values(rank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lock them, and then look");
        assertThatThrownBy(() -> branch(Strategy.AUTOMATIC, rank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sees the rows of a query");
    }

    @Test
    default void aPageAfterACursorCannotSeeAllRows() {
        var numbered = Sales.sort("id").values(Sales.ID, Window.<Sale>all().rowNumber());
        StepVerifier.create(repo(Sales.MODEL).page(numbered, Seek.first(2)))
                .expectErrorSatisfies(refused -> assertThat(refused)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("take pages by number"))
                .verify(PATIENCE);
        assertThat(Objects.requireNonNull(repo(Sales.MODEL).page(numbered, 2, 2).block(PATIENCE))
                        .rows())
                .containsExactly(list(3L, 3L), list(4L, 4L));
    }

    @Test
    default void aQueryAboutNowHasPages() {
        var past = Sales.all()
                .where(Expression.<Sale>now().greaterThan(Instant.EPOCH))
                .sort("id");
        var first = Objects.requireNonNull(
                repo(Sales.MODEL).page(past, Seek.first(5)).block(PATIENCE));
        var second = Objects.requireNonNull(repo(Sales.MODEL)
                .page(past, Seek.after(first.next().orElseThrow(), 5))
                .block(PATIENCE));
        assertThat(first.rows()).hasSize(5);
        assertThat(second.rows()).hasSize(2);
    }

    @Test
    default void anOrderThatMovesHasNoPlaces() {
        var moving = Sales.all().sort(Expression.<Sale>now().asc());
        StepVerifier.create(repo(Sales.MODEL).page(moving, Seek.first(2)))
                .expectErrorSatisfies(refused -> assertThat(refused)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("depends on now"))
                .verify(PATIENCE);
    }

    @Test
    default void aYearIsComparedWithAnyNumber() {
        assertThat(all(Sales.where("day__year__gt=F(long(2020))"))).hasSize(7);
        assertThat(all(Sales.where("day__year__gt=F(decimal('2026.5'))"))).isEmpty();
    }

    @Test
    default void whatIsTooLongAgoIsRefused() {
        assertThatThrownBy(() -> Expression.<Sale>now().minus(Duration.ofSeconds(Long.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 10,000 years");
        assertThatThrownBy(() -> Sales.DAY.minus(Period.ofDays(Integer.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 10,000 years");
        assertThatThrownBy(() -> Sales.where("later(now(), 'PT-9223372036854775808S')__lt=F(now())"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 10,000 years");
    }

    private List<Sale> all(Query<Sale> query) {
        return Objects.requireNonNull(repo(Sales.MODEL).run(query).collectList().block(PATIENCE));
    }

    private static View<Sale, ?> branch(Strategy strategy, Selection<Sale, ?> selection) {
        var nested =
                new View<Sale, Object>(Sales.MODEL, Vector.of(selection), Vector.empty(), (values, related) -> values);
        var branch = new View.Branch<>(corrections(), strategy, Subset.all(), nested);
        return new View<>(Sales.MODEL, Vector.empty(), Vector.of(branch), (values, related) -> related);
    }

    @SuppressWarnings("unchecked") // sales correct sales
    private static Relation<Sale, Sale> corrections() {
        return (Relation<Sale, Sale>) Sales.MODEL.relation("corrections").orElseThrow();
    }
}
