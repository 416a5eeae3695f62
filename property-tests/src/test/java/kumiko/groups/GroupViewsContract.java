package kumiko.groups;

import static kumiko.groups.Selling.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kumiko.model.One;
import kumiko.records.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What records show of groups, whatever is behind them. */
interface GroupViewsContract extends Selling {

    record NoteCount(
            @Nullable String note,
            long count,
            @Path("amount__avg") @Nullable Double average) {}

    @Test
    default void aRecordShowsKeysAndAggregations() {
        sold(
                Sale.of(1).note("a").amount(1).build(),
                Sale.of(2).note("a").amount(2).build(),
                Sale.of(3).note("b").build(),
                Sale.of(4).amount(7).build(),
                Sale.of(5).amount(8).build());
        var byNote = Sales.all().groupBy("note");
        assertThat(all(byNote.as(NoteCount.class)))
                .containsExactly(new NoteCount("a", 2, 1.5), new NoteCount("b", 1, null), new NoteCount(null, 2, 7.5));
        assertThat(all(byNote.having("count__gt", 1).sort("-amount__avg").as(NoteCount.class)))
                .containsExactly(new NoteCount(null, 2, 7.5), new NoteCount("a", 2, 1.5));
        assertThat(all(byNote.as(NoteCount.class).offset(1).limit(1))).containsExactly(new NoteCount("b", 1, null));
        var page = now(sales().page(byNote.sort("count").as(NoteCount.class), 2, 2));
        assertThat(page.rows()).containsExactly(new NoteCount(null, 2, 7.5));
        assertThat(page.total()).isEqualTo(3);
        assertThat(now(sales().count(byNote.as(NoteCount.class)))).isEqualTo(3);
    }

    record Occasion(
            @Path("shop__name") @Nullable String shop,
            @Path("sold_at__year") @Nullable Integer year,
            boolean isLarge,
            @Path("shop__name__upper") Optional<String> sign,
            long count) {}

    @Test
    default void keysAreOverPathsAndFunctionsAndComputed() {
        shops("Uptown");
        sold(
                Sale.of(1)
                        .shop(One.of(1L))
                        .amount(5)
                        .soldAt(Instant.parse("2024-02-29T12:00:00Z"))
                        .build(),
                Sale.of(2)
                        .shop(One.of(1L))
                        .amount(9)
                        .soldAt(Instant.parse("2024-12-31T23:59:59Z"))
                        .build(),
                Sale.of(3).shop(One.of(1L)).build());
        assertThat(all(Sales.all()
                        .groupBy("shop__name", "sold_at__year", "is_large")
                        .as(Occasion.class)))
                .containsExactly(
                        new Occasion("Uptown", 2024, true, Optional.of("UPTOWN"), 2),
                        new Occasion("Uptown", null, false, Optional.of("UPTOWN"), 1));
    }

    record Taken(
            @Nullable String note,
            @Path("id__max") long last,
            @Path("id__array_agg") List<Long> ids,
            @Path(value = "count", where = "amount__gte=2") long dear,

            @Path(value = "id__max", where = "amount__gte=2")
            Optional<Long> lastDear,

            @Path(value = "note__string_agg", where = "is_large=true") @Nullable
            String large) {}

    @Test
    default void anAggregationTakesTheRowsOfItsCondition() {
        sold(
                Sale.of(1).note("a").amount(1).build(),
                Sale.of(2).note("a").amount(2).build(),
                Sale.of(3).note("a").amount(5).build(),
                Sale.of(4).note("b").amount(1).build(),
                Sale.of(5).build());
        assertThat(all(Sales.all().groupBy("note").as(Taken.class)))
                .containsExactly(
                        new Taken("a", 3, List.of(1L, 2L, 3L), 2, Optional.of(3L), "a"),
                        new Taken("b", 4, List.of(4L), 0, Optional.empty(), null),
                        new Taken(null, 5, List.of(5L), 0, Optional.empty(), null));
    }

    record Whole(
            BigDecimal count,
            @Path("id__max") @Nullable Long last,
            @Path("amount__sum") Optional<BigDecimal> sum,
            @Path("tiny__max") @Nullable Integer tiny) {}

    record Bold(@Path("id__max") long last) {}

    @Test
    default void ofNoRowsEverythingButACountIsNull() {
        var all = Sales.all().groupBy();
        assertThat(all(all.as(Whole.class))).containsExactly(new Whole(BigDecimal.ZERO, null, Optional.empty(), null));
        sold(Sale.of(1).amount(7).tiny((byte) 3).build());
        assertThat(now(sales().one(all.as(Whole.class))))
                .isEqualTo(new Whole(BigDecimal.ONE, 1L, Optional.of(new BigDecimal(7)), 3));
        assertThatThrownBy(() -> all.as(Bold.class))
                .hasMessage(
                        "`Bold.last` cannot be null, but `id__max` is null where no row of a group has a value; make it `@Nullable Long` or `Optional<Long>`");
    }
}
