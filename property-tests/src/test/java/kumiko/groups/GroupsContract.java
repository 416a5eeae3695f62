package kumiko.groups;

import static kumiko.groups.Selling.fails;
import static kumiko.groups.Selling.now;
import static kumiko.groups.Selling.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.lookup.SmartQuery;
import kumiko.model.One;
import kumiko.r2dbc.DatabaseException;
import org.junit.jupiter.api.Test;

/** What aggregations and groups mean, whatever is behind them. */
interface GroupsContract extends Selling {

    @Test
    default void ofNoRowsTheCountIsZeroAndAllElseIsNull() {
        var everything = Sales.all()
                .aggregate(
                        Aggregation.count(),
                        Sales.AMOUNT.count(),
                        Sales.AMOUNT.countDistinct(),
                        Sales.AMOUNT.sum(),
                        Sales.PRICE.average(),
                        Sales.NOTE.min(),
                        Sales.NOTE.joined(", "),
                        Sales.DAY.list());
        var nothing = row(0L, 0L, 0L, null, null, null, null, null);
        assertThat(now(sales().one(everything))).isEqualTo(nothing);

        sold(Sale.of(1).build());
        assertThat(now(sales().one(everything))).isEqualTo(row(1L, 0L, 0L, null, null, null, null, null));
        assertThat(all(Sales.all().none().aggregate("count", "amount__sum")))
                .containsExactly(new java.util.LinkedHashMap<>() {
                    {
                        put("count", 0L);
                        put("amount__sum", null);
                    }
                });
        assertThat(all(Sales.all().none().groupBy("amount").values("count"))).isEmpty();
        assertThat(now(sales().oneOrNone(Sales.all().aggregate(Sales.AMOUNT.sum()))
                        .hasElement()))
                .isFalse();
        fails(sales().one(Sales.all().aggregate(Sales.AMOUNT.sum())), DatabaseException.NotFound.class);
    }

    @Test
    default void aSumHasTheTypeOfItsKindOfNumber() {
        sold(
                Sale.of(1)
                        .tiny(Byte.MAX_VALUE)
                        .small(Short.MAX_VALUE)
                        .amount(Integer.MAX_VALUE)
                        .total(7L)
                        .huge(new BigInteger("123456789012345678901234567890"))
                        .price(new BigDecimal("0.10"))
                        .ratio(0.5f)
                        .weight(0.25)
                        .build(),
                Sale.of(2)
                        .tiny(Byte.MAX_VALUE)
                        .small(Short.MAX_VALUE)
                        .amount(Integer.MAX_VALUE)
                        .total(8L)
                        .huge(BigInteger.TEN)
                        .price(new BigDecimal("0.20"))
                        .ratio(0.25f)
                        .weight(1.0)
                        .build(),
                Sale.of(3).build());
        var sums = now(sales().one(Sales.all()
                .aggregate(
                        Sales.TINY.sum(),
                        Sales.SMALL.sum(),
                        Sales.AMOUNT.sum(),
                        Sales.TOTAL.sum(),
                        Sales.HUGE.sum(),
                        Sales.PRICE.sum(),
                        Sales.RATIO.sum(),
                        Sales.WEIGHT.sum(),
                        Aggregation.sum(Sales.AMOUNT.times(2), Long.class))));
        assertThat(sums)
                .isEqualTo(row(
                        254L,
                        65534L,
                        4294967294L,
                        15L,
                        new BigInteger("123456789012345678901234567900"),
                        new BigDecimal("0.30"),
                        0.75,
                        1.25,
                        8589934588L));
    }

    @Test
    default void anAverageIsTheExactSumAsADoubleDividedByTheCount() {
        for (int i = 1; i <= 3; i++) {
            sold(Sale.of(i)
                    .amount(i == 3 ? 2 : 1)
                    .total(Long.MAX_VALUE - i)
                    .price(new BigDecimal("0.1"))
                    .ratio(0.1f)
                    .build());
        }
        sold(Sale.of(4).build());
        var exact = new BigDecimal(Long.MAX_VALUE).multiply(new BigDecimal(3)).subtract(new BigDecimal(6));
        assertThat(now(sales().one(Sales.all()
                        .aggregate(
                                Sales.AMOUNT.average(),
                                Sales.TOTAL.average(),
                                Sales.PRICE.average(),
                                Sales.RATIO.average()))))
                .isEqualTo(row(4.0 / 3, exact.doubleValue() / 3, 0.3 / 3, ((double) 0.1f * 3) / 3));
    }

    @Test
    default void aSumThatIsTooLargeIsInvalid() {
        sold(Sale.of(1).total(Long.MAX_VALUE).build(), Sale.of(2).total(1L).build());
        fails(sales().one(Sales.all().aggregate(Sales.TOTAL.sum())), DatabaseException.InvalidData.class);
        fails(
                sales().run(Sales.all().groupBy().having("total__sum__gt", 1).values("count"))
                        .collectList(),
                DatabaseException.InvalidData.class);
        sold(Sale.of(3).total(-1L).build());
        assertThat(now(sales().one(Sales.all().aggregate(Sales.TOTAL.sum())))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    default void whatIsComputedAndDoesNotFitItsTypeIsInvalid() {
        sold(Sale.of(1)
                .tiny(Byte.MAX_VALUE)
                .small(Short.MAX_VALUE)
                .amount(Integer.MAX_VALUE)
                .total(Long.MAX_VALUE)
                .build());
        for (Expression<Sale, ?> whole : List.<Expression<Sale, ?>>of(
                Sales.TINY.plus((byte) 1),
                Sales.SMALL.plus((short) 1),
                Sales.AMOUNT.plus(1),
                Sales.AMOUNT.times(-2),
                Sales.TOTAL.plus(1L))) {
            fails(sales().run(Sales.all().values(whole)).collectList(), DatabaseException.InvalidData.class);
            fails(sales().run(Sales.all().pluck(whole)).collectList(), DatabaseException.InvalidData.class);
            fails(sales().one(Sales.all().aggregate(whole.max())), DatabaseException.InvalidData.class);
            fails(sales().run(Sales.all().pluck(whole).distinct()).collectList(), DatabaseException.InvalidData.class);
            assertThat(now(sales().count(Sales.all().where(whole.isNotNull()).sort(whole.desc()))))
                    .isEqualTo(1);
        }
        assertThat(now(sales().one(Sales.all()
                        .aggregate(
                                Sales.TINY.minus((byte) 1).max(),
                                Sales.AMOUNT.minus(1).max(),
                                Sales.TOTAL.minus(1L).max()))))
                .isEqualTo(row((byte) 126, Integer.MAX_VALUE - 1, Long.MAX_VALUE - 1));
    }

    private <T> void extremes(Expression<Sale, T> of, T least, T greatest) {
        assertThat(now(sales().one(Sales.all().aggregate(of.min(), of.max(), of.countDistinct(), of.count()))))
                .as(of.toString())
                .isEqualTo(row(least, greatest, 2L, 3L));
        assertThat(now(sales().one(Sales.all()
                        .aggregate(of.list(), of.list().distinctly(), of.list().sort(of.desc())))))
                .isEqualTo(row(
                        List.of(least, least, greatest), List.of(least, greatest), List.of(greatest, least, least)));
        assertThat(all(Sales.all()
                        .groupBy(of)
                        .sort(Group.key(of).desc())
                        .values(Group.key(of), Group.of(Aggregation.count()))))
                .containsExactly(row(null, 1L), row(greatest, 1L), row(least, 2L));
        assertThat(all(Sales.all().pluck(of).distinct())).containsExactly(least, greatest);
    }

    @Test
    default void everyTypeThatHasAnOrderHasExtremesListsAndGroups() {
        var low = Sale.of(1)
                .tiny((byte) -1)
                .small((short) -1)
                .amount(-1)
                .total(-1L)
                .huge(BigInteger.ONE)
                .price(new BigDecimal("0.50"))
                .ratio(-0.5f)
                .weight(0.0)
                .paid(false)
                .channel(Channel.SHOP)
                .grade('A')
                .day(LocalDate.parse("2024-02-29"))
                .code(new UUID(1, -1))
                .note("x")
                .soldAt(Instant.parse("2024-02-29T00:00:00Z"))
                .build();
        var high = Sale.of(3)
                .tiny((byte) 1)
                .small((short) 1)
                .amount(1)
                .total(1L)
                .huge(BigInteger.TEN)
                .price(new BigDecimal("1.50"))
                .ratio(0.5f)
                .weight(0.5)
                .paid(true)
                .channel(Channel.WEB)
                .grade('a')
                .day(LocalDate.parse("2024-03-01"))
                .code(new UUID(-1, 0))
                .note("x ")
                .soldAt(Instant.parse("2024-02-29T00:00:00.000001Z"))
                .build();
        sold(
                low,
                new SaleBuilder().from(low).id(2).weight(-0.0).build(),
                high,
                Sale.of(4).build());
        extremes(Sales.TINY, (byte) -1, (byte) 1);
        extremes(Sales.SMALL, (short) -1, (short) 1);
        extremes(Sales.AMOUNT, -1, 1);
        extremes(Sales.TOTAL, -1L, 1L);
        extremes(Sales.HUGE, BigInteger.ONE, BigInteger.TEN);
        extremes(Sales.PRICE, new BigDecimal("0.50"), new BigDecimal("1.50"));
        extremes(Sales.RATIO, -0.5f, 0.5f);
        extremes(Sales.PAID, false, true);
        extremes(Sales.CHANNEL, Channel.SHOP, Channel.WEB);
        extremes(Sales.GRADE, 'A', 'a');
        extremes(Sales.DAY, LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-01"));
        extremes(Sales.CODE, new UUID(1, -1), new UUID(-1, 0));
        extremes(Sales.NOTE, "x", "x ");
        extremes(Sales.SOLD_AT, Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-02-29T00:00:00.000001Z"));
        assertThat(all(Sales.all().groupBy("weight").values("count")))
                .extracting(values -> values.get("count"))
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    default void textsAreJoinedInAnOrderThatIsAlwaysDetermined() {
        sold(
                Sale.of(1).note("b").amount(1).build(),
                Sale.of(2).note("a").amount(2).build(),
                Sale.of(3).note("").amount(2).build(),
                Sale.of(4).note("b").build(),
                Sale.of(5).amount(9).build());
        var note = Sales.NOTE.joined("|");
        assertThat(now(sales().one(Sales.all()
                        .aggregate(
                                note,
                                note.sort(Sales.AMOUNT.desc()),
                                note.sort(Sales.AMOUNT.asc()),
                                note.distinctly(),
                                Sales.NOTE.joined(""),
                                note.where(Sales.AMOUNT.atLeast(2)),
                                note.where(Sales.AMOUNT.atLeast(100))))))
                .isEqualTo(row("|a|b|b", "b||a|b", "b||a|b", "|a|b", "abb", "|a", null));
        assertThat(now(sales().one(
                                Sales.all().aggregate(Sales.NOTE.upper().list().distinctly()))))
                .containsExactly("", "A", "B");
        assertThat(all(Sales.all().aggregate("note__string_agg", "note__string_agg_distinct", "note__array_agg")))
                .containsExactly(Map.of(
                        "note__string_agg", ", a, b, b",
                        "note__string_agg_distinct", ", a, b",
                        "note__array_agg", List.of("", "a", "b", "b")));
    }

    @Test
    default void aConditionOnAnAggregationHasTwoValues() {
        sold(
                Sale.of(1).amount(1).build(),
                Sale.of(2).amount(5).build(),
                Sale.of(3).build());
        var large = Sales.AMOUNT.atLeast(3);
        assertThat(now(sales().one(Sales.all()
                        .aggregate(
                                Aggregation.count(large),
                                Aggregation.count(large.not()),
                                Sales.AMOUNT.sum().where(large),
                                Sales.AMOUNT.max().where(large.not()),
                                Sales.AMOUNT.average().where(large.not()),
                                Sales.AMOUNT.list().where(large.not())))))
                .isEqualTo(row(1L, 2L, 5L, 1, 1.0, List.of(1)));
    }

    @Test
    default void groupsAreFilteredSortedAndCutAndNullIsOneOfThem() {
        sold(
                Sale.of(1).note("a").amount(1).build(),
                Sale.of(2).note("a").amount(3).build(),
                Sale.of(3).note("b").amount(5).build(),
                Sale.of(4).amount(7).build(),
                Sale.of(5).build());
        var byNote = Sales.all().groupBy("note");
        assertThat(all(byNote.values("note", "count", "amount__avg")))
                .extracting(values -> values.values().toString())
                .containsExactly("[a, 2, 2.0]", "[b, 1, 5.0]", "[null, 2, 7.0]");
        assertThat(all(byNote.sort("-count", "-note").values(Group.key(Sales.NOTE))))
                .containsExactly(row((Object) null), row("a"), row("b"));
        assertThat(all(byNote.having("count__gt", 1).pluck(Group.key(Sales.NOTE))))
                .containsExactly("a");
        assertThat(all(byNote.having("amount__sum__gte=5 and not note__isnull=true")
                        .values("note", "amount__sum")))
                .containsExactly(Map.of("note", "b", "amount__sum", 5L));
        assertThat(all(byNote.having(Group.of(Sales.AMOUNT.average()).atLeast(5.0))
                        .values("count")))
                .containsExactly(Map.of("count", 1L), Map.of("count", 2L));
        assertThat(all(byNote.sort("-amount__max").limit(1).offset(1).values("amount__max")))
                .containsExactly(Map.of("amount__max", 5));
        assertThat(now(sales().count(byNote))).isEqualTo(3);
        assertThat(now(sales().count(byNote.limit(2)))).isEqualTo(2);
        assertThat(now(sales().count(byNote.having("count", 2)))).isEqualTo(2);
        assertThat(now(sales().count(Sales.all().groupBy()))).isEqualTo(1);
        assertThat(now(sales().count(Sales.all().groupBy().having("count__gt", 9))))
                .isZero();
        var page = now(sales().page(byNote.values("note"), 2, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).hasSize(1);
    }

    @Test
    default void whatIsGroupedAreTheRowsOfTheQuery() {
        for (int i = 1; i <= 6; i++) {
            sold(Sale.of(i).note(i % 2 == 0 ? "even" : "odd").amount(i).build());
        }
        assertThat(all(Sales.where("amount__gt", 1)
                        .groupBy("note")
                        .values(Group.key(Sales.NOTE), Group.of(Sales.AMOUNT.sum()))))
                .containsExactly(row("even", 12L), row("odd", 8L));
        assertThat(all(Sales.all()
                        .sort("-amount")
                        .limit(3)
                        .groupBy("note")
                        .values(Group.key(Sales.NOTE), Group.of(Sales.AMOUNT.sum()))))
                .containsExactly(row("even", 10L), row("odd", 5L));
        assertThat(now(sales().one(Sales.all().sort("amount").offset(4).aggregate(Aggregation.count()))))
                .isEqualTo(2);
        now(sales().execute(Sales.where("amount__lte", 2).delete()));
        assertThat(all(Sales.all().groupBy(Sales.NOTE).pluck(Group.of(Aggregation.count()))))
                .containsExactly(2L, 2L);
        assertThat(all(Sales.all().withDeleted().groupBy(Sales.NOTE).pluck(Group.of(Aggregation.count()))))
                .containsExactly(3L, 3L);
    }

    @Test
    default void keysAndArgumentsMayBeComputedAndBehindRelations() {
        shops("Uptown", "Downtown");
        sold(
                Sale.of(1)
                        .shop(One.of(1L))
                        .amount(1)
                        .soldAt(Instant.parse("2023-12-31T23:30:00Z"))
                        .build(),
                Sale.of(2)
                        .shop(One.of(2L))
                        .amount(2)
                        .soldAt(Instant.parse("2024-01-01T00:30:00Z"))
                        .build(),
                Sale.of(3)
                        .shop(One.of(2L))
                        .amount(4)
                        .soldAt(Instant.parse("2024-06-01T00:00:00Z"))
                        .build(),
                Sale.of(4).amount(8).build());
        assertThat(all(Sales.all().groupBy("shop___name").values("shop___name", "amount__sum")))
                .extracting(values -> values.values().toString())
                .containsExactly("[Downtown, 6]", "[Uptown, 1]", "[null, 8]");
        assertThat(all(Sales.all().groupBy("sold_at__year").values("sold_at__year", "count", "shop___name__max")))
                .extracting(values -> values.values().toString())
                .containsExactly("[2023, 1, Uptown]", "[2024, 2, Downtown]", "[null, 1, null]");
        assertThat(all(Sales.all()
                        .in(java.time.ZoneId.of("Europe/Berlin"))
                        .groupBy("sold_at__year")
                        .having("sold_at__year__gte", 2000)
                        .sort("-sold_at__year")
                        .values("count")))
                .containsExactly(Map.of("count", 3L));
        assertThat(all(Sales.all().groupBy("shop").having("shop", 2).values("shop", "count")))
                .containsExactly(Map.of("shop", 2L, "count", 2L));
        assertThat(all(Sales.all().groupBy(Sales.AMOUNT.plus(1)).values(Group.key(Sales.AMOUNT.plus(1))))
                        .getFirst())
                .isEqualTo(row(2));
        assertThat(now(shops().run(Shops.all().groupBy("sales__count").values("sales__count", "count"))
                        .collectList()))
                .containsExactly(Map.of("sales__count", 1L, "count", 1L), Map.of("sales__count", 2L, "count", 1L));
        assertThat(now(shops().one(Shops.all().aggregate("sales__count__sum", "sales___amount__max__avg"))))
                .isEqualTo(Map.of("sales__count__sum", 3L, "sales___amount__max__avg", 2.5));
        assertThat(all(Sales.all().aggregate("shop__count_distinct", "shop__count")))
                .containsExactly(Map.of("shop__count_distinct", 2L, "shop__count", 3L));
    }

    @Test
    default void aRowKnowsAggregationsOfItsRelatedRows() {
        shops("Uptown", "Downtown", "Closed");
        sold(
                Sale.of(1)
                        .shop(One.of(1L))
                        .note("b")
                        .amount(1)
                        .price(new BigDecimal("2.50"))
                        .build(),
                Sale.of(2).shop(One.of(2L)).note("a").amount(2).build(),
                Sale.of(3).shop(One.of(2L)).note("c").amount(5).build(),
                Sale.of(4).shop(One.of(2L)).note("c").build());
        var sold = Shops.sales();
        assertThat(now(shops().run(Shops.sort("id")
                                .values(
                                        sold.count(),
                                        sold.count(Sales.AMOUNT.atLeast(2)),
                                        sold.sum(Sales.AMOUNT),
                                        sold.average(Sales.AMOUNT),
                                        sold.sum(Sales.PRICE),
                                        sold.max(Sales.NOTE),
                                        sold.of(Sales.NOTE.countDistinct()),
                                        sold.of(Sales.NOTE.joined(" ").sort(Sales.AMOUNT.desc())),
                                        sold.of(Sales.AMOUNT.list())))
                        .collectList()))
                .containsExactly(
                        row(1L, 0L, 1L, 1.0, new BigDecimal("2.50"), "b", 1L, "b", List.of(1)),
                        row(3L, 2L, 7L, 3.5, null, "c", 2L, "c c a", List.of(2, 5)),
                        row(0L, 0L, null, null, null, null, 0L, null, null));
        assertThat(names("sales___amount__sum__gt", 1)).containsExactly("Downtown");
        assertThat(names("sales___amount__avg__lt", 3.5)).containsExactly("Uptown");
        assertThat(names("sales___note__count_distinct", 2)).containsExactly("Downtown");
        assertThat(names("sales___note__string_agg", "a, c, c")).containsExactly("Downtown");
        assertThat(names("sales___amount__sum__isnull", true)).containsExactly("Closed");
        assertThat(now(shops().run(Shops.sort("-sales___amount__avg"))
                        .map(Shop::name)
                        .collectList()))
                .containsExactly("Closed", "Downtown", "Uptown");
        assertThat(now(shops().run(Shops.where("id", Shops.F("sales___amount__sum")))
                        .map(Shop::name)
                        .collectList()))
                .containsExactly("Uptown");
        now(shops().execute(Shops.where("id__lt", 3).update("name", Shops.F("sales___note__string_agg"))));
        assertThat(now(shops().run(Shops.sort("id")).map(Shop::name).collectList()))
                .containsExactly("b", "a, c, c", "Closed");
    }

    private List<String> names(String lookup, Object value) {
        return now(shops().run(Shops.where(lookup, value).sort("name"))
                .map(Shop::name)
                .collectList());
    }

    @Test
    default void distinctIsAGroupingByWhatIsShown() {
        sold(
                Sale.of(1).note("a").amount(1).build(),
                Sale.of(2).note("a").amount(1).build(),
                Sale.of(3).note("b").amount(1).build(),
                Sale.of(4).amount(1).build());
        assertThat(all(Sales.all().values("note", "amount").distinct()))
                .extracting(values -> values.values().toString())
                .containsExactly("[a, 1]", "[b, 1]", "[null, 1]");
        assertThat(all(Sales.sort("-note").values(Sales.NOTE).distinct()))
                .containsExactly(row((Object) null), row("b"), row("a"));
        assertThat(all(Sales.all().pluck(Sales.NOTE).distinct().limit(1))).containsExactly("a");
        assertThat(now(sales().count(Sales.all().values("amount").distinct()))).isEqualTo(1);
        assertThat(now(sales().run(Query.all(Sales.MODEL)
                                .sort("note")
                                .limit(2)
                                .pluck(Sales.NOTE)
                                .distinct())
                        .collectList()))
                .containsExactly("a");
    }

    @Test
    default void aRequestForGroupsIsThoseGroups() {
        shops("Uptown", "Downtown");
        sold(
                Sale.of(1).shop(One.of(1L)).amount(1).build(),
                Sale.of(2).shop(One.of(2L)).amount(2).build(),
                Sale.of(3).shop(One.of(2L)).amount(4).build());
        var request = SmartQuery.where(Map.of("amount__gte", 1))
                .groupBy("shop___name")
                .having("count__gt=0 and shop___name__isnull=false")
                .having(Map.of("amount__sum__gte", 1))
                .sort("-amount__sum", "shop___name")
                .offset(1)
                .limit(2);
        var groups = Sales.where("amount__gte", 1)
                .groupBy("shop___name")
                .having("count__gt=0 and shop___name__isnull=false")
                .having("amount__sum__gte", 1)
                .sort("-amount__sum", "shop___name")
                .offset(1)
                .limit(2);
        assertThat(request.of(Sales.MODEL)).isEqualTo(groups);
        assertThat(all(request.of(Sales.MODEL).values("shop___name", "amount__sum")))
                .extracting(values -> values.get("amount__sum"))
                .containsExactly(1L);
    }

    @Test
    default void allMistakesOfARequestForGroupsAreSaidAtOnce() {
        assertThatThrownBy(() -> SmartQuery.where("amonut__gte=1")
                        .groupBy("amount", "shpo___name")
                        .of(Sales.MODEL))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("did you mean `amount`?")
                .hasMessageContaining("did you mean `shop`?");
        assertThatThrownBy(() -> SmartQuery.ALL
                        .groupBy("amount")
                        .having("cuont__gt=1")
                        .sort("price")
                        .of(Sales.MODEL))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("cuont")
                .hasMessageContaining("price");
    }
}
