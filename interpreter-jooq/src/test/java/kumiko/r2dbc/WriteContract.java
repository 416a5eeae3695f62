package kumiko.r2dbc;

import static kumiko.r2dbc.Shop.COUNTRIES;
import static kumiko.r2dbc.Shop.COUPONS;
import static kumiko.r2dbc.Shop.CUSTOMERS;
import static kumiko.r2dbc.Shop.CUSTOMER_NAME;
import static kumiko.r2dbc.Shop.CUSTOMER_POINTS;
import static kumiko.r2dbc.Shop.GAUGES;
import static kumiko.r2dbc.Shop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kumiko.algebra.Change;
import kumiko.algebra.Command;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.InvalidValueException;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.r2dbc.Shop.Country;
import kumiko.r2dbc.Shop.Coupon;
import kumiko.r2dbc.Shop.Customer;
import kumiko.r2dbc.Shop.Gauge;
import kumiko.r2dbc.Shop.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What writes do, whatever is behind them. */
interface WriteContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    <R> Repo<R> repo(Model<R> model);

    /** The clock of the program, which the tests move. */
    TestClock clock();

    private Repo<Customer> customers() {
        return repo(CUSTOMERS);
    }

    private Repo<Order> orders() {
        return repo(ORDERS);
    }

    private static <T> T now(Mono<T> answer) {
        return answer.block(PATIENCE);
    }

    private static void fails(Mono<?> answer, Class<? extends Throwable> type, String message) {
        StepVerifier.create(answer)
                .expectErrorSatisfies(
                        failure -> assertThat(failure).isInstanceOf(type).hasMessageContaining(message))
                .verify(PATIENCE);
    }

    private Customer inserted(String name) {
        return now(customers().insert(Customer.named(name)));
    }

    @BeforeEach
    default void empty() {
        now(orders().execute(Query.all(ORDERS).purge()));
        now(customers().execute(Query.all(CUSTOMERS).purge()));
        now(repo(COUPONS).execute(Query.all(COUPONS).purge()));
        now(repo(COUNTRIES).execute(Query.all(COUNTRIES).purge()));
        now(repo(GAUGES).execute(Query.all(GAUGES).purge()));
    }

    @Test
    default void anInsertedRowIsCompleteAndWhatIsStored() {
        var ada = inserted("Ada");

        assertThat(ada.id()).isNotNull();
        assertThat(ada.version()).isZero();
        assertThat(ada.createdAt()).isEqualTo(clock().instant());
        assertThat(ada.updatedAt()).isEqualTo(clock().instant());
        assertThat(now(customers().get(ada.id()))).isEqualTo(ada);
    }

    @Test
    default void whatARecordSaysIsInsertedAsItIs() {
        var then = Instant.parse("2001-02-03T04:05:06.789012Z");
        var told = new Customer(77_000L, "x@y", "X", 3, new BigDecimal("12.50"), 5L, then, then);

        assertThat(now(customers().insert(told))).isEqualTo(told);
        assertThat(now(customers().getOrFail(77_000L))).isEqualTo(told);
    }

    @Test
    default void aNumberIsRoundedToItsColumn() {
        var row = new Customer(null, "x@y", "X", 3, new BigDecimal("1.005"), null, null, null);

        assertThat(now(customers().insert(row)).credit()).isEqualTo(new BigDecimal("1.01"));
    }

    @Test
    default void whatCannotBeStoredIsRefusedBeforeTheDatabase() {
        var bad = new Customer(null, null, "much too long a name", null, new BigDecimal("12345.6"), null, null, null);

        StepVerifier.create(customers().insert(bad))
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("`email` is never null")
                        .hasMessageContaining("`name` has 20 characters, but may have at most 12")
                        .hasMessageContaining("`points` is never null")
                        .hasMessageContaining("`credit` is 12345.60, but may have at most 4 digits before the point"));
        fails(customers().insert(Customer.named("a\0b")), InvalidValueException.class, "`name`: a text cannot be");
        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isZero();
    }

    @Test
    default void aRowOfWhichThereIsOneIsRefused() {
        inserted("Ada");

        fails(customers().insert(Customer.named("Ada")), DatabaseException.UniqueViolation.class, "with this `email`");
        fails(
                repo(COUNTRIES).insertAll(List.of(new Country("jp", "Japan"), new Country("jp", "Nihon"))),
                DatabaseException.UniqueViolation.class,
                "already");
        assertThat(now(repo(COUNTRIES).count(Query.all(COUNTRIES)))).isZero();
    }

    @Test
    default void aReferenceIsToARowThatIsThere() {
        var ada = inserted("Ada");
        var order = now(orders().insert(Order.of("pen", ada)));
        var gone = new Order(null, "ink", 987_654L, null, null);

        fails(orders().insert(gone), DatabaseException.ForeignKeyViolation.class, "");
        fails(customers().delete(ada), DatabaseException.ForeignKeyViolation.class, "");
        assertThat(now(orders().get(order.id()))).isEqualTo(order);
        fails(orders().insert(Order.of("ink", null)), InvalidValueException.class, "`customer_id` is never null");
    }

    @Test
    default void anUpdateWritesWhatDiffers() {
        var ada = inserted("Ada");
        clock().advance();

        var richer = now(customers().update(ada, ada.withPoints(5)));

        assertThat(richer.points()).isEqualTo(5);
        assertThat(richer.version()).isEqualTo(1);
        assertThat(richer.createdAt()).isEqualTo(ada.createdAt());
        assertThat(richer.updatedAt()).isEqualTo(clock().instant()).isAfter(ada.updatedAt());
        assertThat(now(customers().get(ada.id()))).isEqualTo(richer);
    }

    @Test
    default void ifNothingDiffersNothingIsWritten() {
        var ada = inserted("Ada");
        clock().advance();

        assertThat(now(customers().update(ada, ada))).isEqualTo(ada);
        assertThat(customers()
                        .plan(Command.update(
                                CUSTOMERS, List.of(new Command.RowUpdate<>(ada, io.vavr.collection.Vector.empty())))))
                .isEmpty();
        assertThat(now(customers().get(ada.id()))).isEqualTo(ada);
    }

    @Test
    default void aChangeIsAppliedInvertedAndPrinted() {
        var ada = inserted("Ada");
        var change = Change.diff(CUSTOMERS, ada, ada.withName("Ida").withPoints(7));

        var changed = now(customers().update(change));
        var back = now(customers()
                .update(Change.diff(CUSTOMERS, changed, change.inverse().apply(changed))));

        assertThat(change).hasToString("Customer " + ada.id() + ": name: Ada → Ida, points: 0 → 7");
        assertThat(change.inverse().inverse().edits()).isEqualTo(change.edits());
        assertThat(changed.name()).isEqualTo("Ida");
        assertThat(back.name()).isEqualTo("Ada");
        assertThat(back.points()).isZero();
        assertThatThrownBy(() -> Change.diff(CUSTOMERS, ada, inserted("Bob")))
                .hasMessageContaining("not of one row: their `id` differs");
    }

    @Test
    default void anUpdateOfARecordWritesAllOfIt() {
        var ada = inserted("Ada");
        now(customers().update(ada, ada.withPoints(5)));
        var current = now(customers().refresh(ada));
        clock().advance();

        var updated = now(customers().update(current.withName("Ida")));

        assertThat(updated.name()).isEqualTo("Ida");
        assertThat(updated.points()).isEqualTo(5);
        assertThat(updated.updatedAt()).isEqualTo(clock().instant());
        assertThat(updated.createdAt()).isEqualTo(ada.createdAt());
        assertThat(updated.version()).isEqualTo(2);
    }

    @Test
    default void nothingIsNoRecord() {
        var ada = inserted("Ada");

        fails(
                customers().update(ada, (Customer) null),
                NullPointerException.class,
                "the Customer after the change is null");
        fails(customers().update(null, ada), NullPointerException.class, "the Customer before the change is null");
        fails(customers().getOrInsert(ada), IllegalArgumentException.class, "no attribute is named");
    }

    @Test
    default void aStaleRecordIsNotWritten() {
        var ada = inserted("Ada");
        var newer = now(customers().update(ada, ada.withPoints(1)));

        fails(customers().update(ada, ada.withPoints(2)), DatabaseException.StaleVersion.class, "read it again");
        fails(customers().update(ada.withName("Ida")), DatabaseException.StaleVersion.class, "read it again");
        fails(customers().delete(ada), DatabaseException.StaleVersion.class, "read it again");
        assertThat(now(customers().get(ada.id()))).isEqualTo(newer);
    }

    @Test
    default void aRowThatIsGoneIsNotWritten() {
        var ada = inserted("Ada");
        now(customers().delete(ada));

        var gone = "there is no Customer with the key `" + ada.id() + "`";
        fails(customers().update(ada, ada.withPoints(2)), DatabaseException.NotFound.class, gone);
        fails(customers().delete(ada), DatabaseException.NotFound.class, gone);
        fails(customers().refresh(ada), DatabaseException.NotFound.class, gone);
        fails(customers().insert(null), NullPointerException.class, "the Customer to be written is null");
        fails(customers().update((Customer) null), NullPointerException.class, "the Customer to be written is null");
        fails(customers().delete(null), NullPointerException.class, "the Customer is null");
        fails(customers().update(Customer.named("New")), IllegalArgumentException.class, "insert it");
        fails(customers().delete(Customer.named("New")), IllegalArgumentException.class, "insert it");
    }

    @Test
    default void assignmentsAreComputedFromTheRow() {
        var ada = inserted("Ada");

        var one = now(customers().update(ada, CUSTOMER_POINTS.set(CUSTOMER_POINTS.plus(3))));
        var named = now(customers().update(one, Map.of("name", "Ida", "points", "11")));

        assertThat(one.points()).isEqualTo(3);
        assertThat(named.name()).isEqualTo("Ida");
        assertThat(named.points()).isEqualTo(11);
        assertThat(now(customers().update(named, Map.of("name", "Ida")))).isEqualTo(named);
        assertThat(Change.of(CUSTOMERS, named, Map.of("points", 12L, "name", "Ida")))
                .hasToString("Customer " + named.id() + ": points: 11 → 12");
        assertThat(now(customers().update(named, Map.of("points", CUSTOMER_POINTS.plus(1))))
                        .points())
                .isEqualTo(12);
        fails(
                customers().update(named, Map.of("nam", "x", "points", "many")),
                LookupException.class,
                "did you mean `name`");
        fails(customers().update(named, Map.of("id", 5)), LookupException.class, "key, which never changes");
    }

    @Test
    default void savingInsertsWhatHasNoKeyAndUpdatesTheRest() {
        var ada = now(customers().save(Customer.named("Ada")));
        var saved = now(customers().saveAll(List.of(Customer.named("Bob"), ada.withPoints(4), Customer.named("Cyd"))));

        assertThat(saved).extracting(Customer::name).containsExactly("Bob", "Ada", "Cyd");
        assertThat(saved.get(1).points()).isEqualTo(4);
        assertThat(now(customers().getOrFail(saved.get(2).id()))).isEqualTo(saved.get(2));
        fails(repo(COUNTRIES).save(new Country("jp", "Japan")), ModelException.class, "use insert, update or upsert");
    }

    @Test
    default void aNewRowMayTakeWhatAnotherGivesUp() {
        var ada = inserted("Ada");
        var fresh = Customer.named("Bob").withEmail(ada.email());

        var saved = now(customers().saveAll(List.of(fresh, ada.withEmail("x@y"), Customer.named("Cyd"))));

        assertThat(saved).extracting(Customer::email).containsExactly("Ada@here", "x@y", "Cyd@here");
        assertThat(saved.get(1).id()).isEqualTo(ada.id());
    }

    @Test
    default void zeroIsOneKeyWhateverItsSign() {
        var gauges = repo(GAUGES);
        now(gauges.insertAll(List.of(new Gauge(0.0, "a"), new Gauge(1.0, "b"))));

        assertThat(now(gauges.updateAll(List.of(new Gauge(1.0, "c"), new Gauge(-0.0, "d"), new Gauge(0.0, "e")))))
                .extracting(Gauge::unit)
                .containsExactly("c", "d", "e");
        assertThat(now(gauges.upsertAll(List.of(new Gauge(-0.0, "f"), new Gauge(0.0, "g"), new Gauge(2.0, "h")))))
                .extracting(Gauge::unit)
                .containsExactly("f", "g", "h");
        assertThat(now(gauges.deleteAll(List.of(new Gauge(2.0, ""), new Gauge(-0.0, "")))))
                .extracting(Gauge::unit)
                .containsExactly("h", "g");
    }

    @Test
    default void rowsComeBackInTheOrderOfTheirRecords() {
        var names =
                new ArrayList<>(IntStream.range(0, 2_500).mapToObj(i -> "n" + i).toList());
        Collections.shuffle(names, new Random(1));

        var rows = now(customers().insertAll(names.stream().map(Customer::named).toList()));
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(2));
        var updated = now(customers()
                .updateAll(shuffled.stream().map(row -> row.withPoints(9)).toList()));
        var deleted = now(customers().deleteAll(updated));

        assertThat(rows).extracting(Customer::name).isEqualTo(names);
        assertThat(rows).extracting(Customer::id).isSorted().doesNotHaveDuplicates();
        assertThat(updated)
                .extracting(Customer::id)
                .isEqualTo(shuffled.stream().map(Customer::id).toList());
        assertThat(updated).allMatch(row -> row.points() == 9 && row.version() == 1);
        assertThat(deleted).isEqualTo(updated);
        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isZero();
    }

    @Test
    default void rowsComeBackInOrderHoweverManyInsertAtOnce() {
        var batches = Flux.range(0, 8)
                .flatMap(batch -> {
                    var names = new ArrayList<>(IntStream.range(0, 700)
                            .mapToObj(i -> "b" + batch + "n" + i)
                            .toList());
                    Collections.shuffle(names, new Random(batch));
                    return customers()
                            .insertAll(names.stream().map(Customer::named).toList())
                            .map(rows ->
                                    rows.stream().map(Customer::name).toList().equals(names)
                                            && rows.stream()
                                                    .map(Customer::id)
                                                    .sorted()
                                                    .toList()
                                                    .equals(rows.stream()
                                                            .map(Customer::id)
                                                            .toList()));
                })
                .collectList();

        assertThat(now(batches)).hasSize(8).containsOnly(true);
    }

    @Test
    default void rowsWithListsAndRandomKeysComeBackInOrder() {
        var coupons = IntStream.range(0, 1_200)
                .mapToObj(i -> new Coupon(
                        i % 3 == 0 ? UUID.randomUUID() : null,
                        "shop",
                        i,
                        List.of("a" + i, "b"),
                        i % 2 == 0 ? null : new byte[] {(byte) i, 0, -1}))
                .toList();

        var rows = now(repo(COUPONS).insertAll(coupons));

        assertThat(rows)
                .extracting(Coupon::code)
                .isEqualTo(coupons.stream().map(Coupon::code).toList());
        assertThat(rows)
                .extracting(Coupon::tags)
                .isEqualTo(coupons.stream().map(Coupon::tags).toList());
        assertThat(rows.get(7).seal()).containsExactly(7, 0, -1);
        assertThat(rows.get(3).id()).isEqualTo(coupons.get(3).id());
        assertThat(rows).extracting(Coupon::id).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    default void keysThatAreGivenAndKeysThatAreGeneratedMix() {
        var rows = now(customers()
                .insertAll(List.of(
                        Customer.named("a"),
                        new Customer(500_000L, "b", "b", 0, null, null, null, null),
                        Customer.named("c"))));

        assertThat(rows).extracting(Customer::name).containsExactly("a", "b", "c");
        assertThat(rows.get(1).id()).isEqualTo(500_000L);
    }

    @Test
    default void ofManyWritesOfWhichOneIsRefusedNoneHappens() {
        var rows = now(customers().insertAll(List.of(Customer.named("a"), Customer.named("b"), Customer.named("c"))));
        now(customers().update(rows.get(2), rows.get(2).withPoints(1)));

        fails(
                customers()
                        .updateAll(rows.stream().map(row -> row.withPoints(8)).toList()),
                DatabaseException.StaleVersion.class,
                "read it again");
        fails(customers().deleteAll(rows), DatabaseException.StaleVersion.class, "read it again");
        assertThat(now(customers()
                        .run(Query.all(CUSTOMERS))
                        .map(Customer::points)
                        .sort()
                        .collectList()))
                .containsExactly(0, 0, 1);
    }

    @Test
    default void changesOfOneRowFollowEachOther() {
        var ada = now(repo(COUNTRIES).insert(new Country("jp", "Japan")));

        var rows = now(repo(COUNTRIES).updateAll(List.of(new Country("jp", "Nihon"), new Country("jp", "Nippon"))));

        assertThat(ada.name()).isEqualTo("Japan");
        assertThat(rows).extracting(Country::name).containsExactly("Nihon", "Nippon");
        assertThat(now(repo(COUNTRIES).get("jp")).name()).isEqualTo("Nippon");
    }

    @Test
    default void anUpsertInsertsOrOverwrites() {
        var ada = inserted("Ada");
        clock().advance();

        var changed = now(customers().upsert(Customer.named("Ada").withPoints(6), "email"));
        var fresh = now(customers().upsert(Customer.named("Bob"), "email"));
        var byKey = now(repo(COUNTRIES).upsert(new Country("jp", "Japan")));
        var again = now(repo(COUNTRIES).upsert(new Country("jp", "Nihon")));

        assertThat(changed.id()).isEqualTo(ada.id());
        assertThat(changed.points()).isEqualTo(6);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.createdAt()).isEqualTo(ada.createdAt());
        assertThat(changed.updatedAt()).isEqualTo(clock().instant());
        assertThat(fresh.id()).isNotEqualTo(ada.id());
        assertThat(byKey.name()).isEqualTo("Japan");
        assertThat(again.name()).isEqualTo("Nihon");
        fails(
                customers().upsert(Customer.named("Bob"), "name"),
                IllegalArgumentException.class,
                "`name` of Customer is not unique");
        fails(customers().upsert(Customer.named("Bob"), "nam"), IllegalArgumentException.class, "no attribute `nam`");
    }

    @Test
    default void aConflictSaysWhatBecomesOfTheRowThatIsThere() {
        var ada = inserted("Ada").withPoints(0);
        var onEmail = OnConflict.on(CUSTOMERS, "email");
        var other = Customer.named("Ada").withName("Ida").withPoints(50);

        assertThat(customers().upsert(other, onEmail.keep()).blockOptional(PATIENCE))
                .isEmpty();
        assertThat(now(customers().get(ada.id()))).isEqualTo(ada);
        var points = now(customers().upsert(other, onEmail.overwrite("points")));
        assertThat(points.name()).isEqualTo("Ada");
        assertThat(points.points()).isEqualTo(50);
        var counted = now(customers().upsert(other, onEmail.assign(CUSTOMER_POINTS.set(CUSTOMER_POINTS.plus(1)))));
        assertThat(counted.points()).isEqualTo(51);
        assertThat(counted.version()).isEqualTo(2);
    }

    @Test
    default void manyUpsertsFollowEachOther() {
        var coupon = OnConflict.on(COUPONS, "shop", "code");
        var rows = now(repo(COUPONS)
                .upsertAll(
                        List.of(
                                new Coupon(null, "s", 1, List.of("x"), null),
                                new Coupon(null, "s", 2, List.of("y"), null),
                                new Coupon(null, "s", 1, List.of("z"), null)),
                        coupon));

        assertThat(rows).extracting(Coupon::tags).containsExactly(List.of("x"), List.of("y"), List.of("z"));
        assertThat(rows.get(0).id()).isEqualTo(rows.get(2).id());
        var kept = now(repo(COUPONS)
                .upsertAll(
                        List.of(new Coupon(null, "s", 1, List.of(), null), new Coupon(null, "s", 3, List.of(), null)),
                        coupon.keep()));
        assertThat(kept).extracting(Coupon::code).containsExactly(3);
        var many = IntStream.range(0, 700)
                .mapToObj(i -> Customer.named("n" + i % 500).withPoints(i))
                .toList();
        var upserted = now(customers().upsertAll(many, OnConflict.on(CUSTOMERS, "email")));
        assertThat(upserted)
                .extracting(Customer::points)
                .isEqualTo(many.stream().map(Customer::points).toList());
        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isEqualTo(500);
    }

    @Test
    default void aRowIsFoundOrInserted() {
        var first = now(customers().getOrInsert(Customer.named("Ada"), "email"));
        var second = now(customers().getOrInsert(Customer.named("Ada").withPoints(9), "email"));

        assertThat(second).isEqualTo(first);
        fails(customers().getOrInsert(Customer.named("Ada"), "name"), IllegalArgumentException.class, "is not unique");
    }

    @Test
    default void manyWhoFindOrInsertGetTheSameRow() {
        for (int round = 0; round < rounds(); round++) {
            var name = "r" + round;
            var ids = Flux.range(0, 50)
                    .flatMap(i -> customers().getOrInsert(Customer.named(name).withPoints(i), "email"), 50)
                    .map(Customer::id)
                    .distinct()
                    .collectList();
            assertThat(now(ids)).hasSize(1);
            var upserted = Flux.range(0, 50)
                    .flatMap(i -> customers().upsert(Customer.named("u" + name).withPoints(i), "email"), 50)
                    .map(Customer::id)
                    .distinct()
                    .collectList();
            assertThat(now(upserted)).hasSize(1);
        }
        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isEqualTo(2L * rounds());
    }

    default int rounds() {
        return 100;
    }

    @Test
    default void theRowsOfAQueryAreChangedTogether() {
        now(customers()
                .insertAll(List.of(Customer.named("a"), Customer.named("b").withPoints(5), Customer.named("c"))));
        var poor = Query.all(CUSTOMERS).where("points__lt", 3);
        clock().advance();

        assertThat(now(customers().execute(poor.update("points", CUSTOMER_POINTS.plus(2)))))
                .isEqualTo(2);
        assertThat(now(customers().execute(poor.update("points", 3, "name", "same"))))
                .isEqualTo(2);
        assertThat(now(customers().execute(poor.update("points", 4)))).isZero();
        var rows = now(customers()
                .run(Query.all(CUSTOMERS).where("name", "same").update(CUSTOMER_POINTS.set(CUSTOMER_POINTS.times(10))))
                .collectList());
        assertThat(rows).extracting(Customer::points).containsExactly(30, 30);
        assertThat(rows).allMatch(row -> row.version() == 3 && row.updatedAt().equals(clock().instant()));
    }

    @Test
    default void aWriteHappensHoweverFewOfItsRowsAreAskedFor() {
        now(customers().insertAll(List.of(Customer.named("Ada"), Customer.named("Bob"), Customer.named("Cyd"))));
        var all = Query.all(CUSTOMERS);

        assertThat(now(customers().run(all.update("points", 7)).next()).points())
                .isEqualTo(7);
        assertThat(now(customers().count(all.where("points", 7)))).isEqualTo(3);
        assertThat(now(customers().run(all.delete()).take(1).count())).isEqualTo(1);
        assertThat(now(customers().count(all))).isZero();
        assertThat(now(customers()
                        .run(Command.insert(CUSTOMERS, List.of(Customer.named("Ada"), Customer.named("Bob"))))
                        .next()))
                .isNotNull();
        assertThat(now(customers().count(all))).isEqualTo(2);
    }

    @Test
    default void manyWhoUpsertTheSameRowsAllSucceed() {
        for (int round = 0; round < rounds(); round++) {
            int offset = 10 * round;
            var countries = IntStream.range(offset, offset + 4)
                    .mapToObj(i -> new Country("c" + i, "x"))
                    .toList();

            var upserted = Flux.range(0, 8)
                    .flatMap(i -> repo(COUNTRIES).upsertAll(countries), 8)
                    .collectList();

            assertThat(now(upserted))
                    .hasSize(8)
                    .allSatisfy(rows -> assertThat(rows).isEqualTo(countries));
        }
    }

    @Test
    default void onlyTheRowsOfASliceAreChanged() {
        now(customers()
                .insertAll(IntStream.range(0, 6)
                        .mapToObj(i -> Customer.named("n" + i))
                        .toList()));
        var slice = Query.all(CUSTOMERS).sort("-name").offset(1).limit(2);

        assertThat(now(customers().execute(slice.update("points", 1)))).isEqualTo(2);
        assertThat(now(customers()
                        .run(Query.all(CUSTOMERS).where("points", 1).sort("name"))
                        .map(Customer::name)
                        .collectList()))
                .containsExactly("n3", "n4");
        assertThat(now(customers().execute(slice.purge()))).isEqualTo(2);
        assertThat(now(customers()
                        .run(Query.all(CUSTOMERS).sort("name"))
                        .map(Customer::name)
                        .collectList()))
                .containsExactly("n0", "n1", "n2", "n5");
    }

    @Test
    default void aQueryOverRelationsSaysWhatIsChanged() {
        var ada = inserted("Ada");
        var bob = inserted("Bob");
        now(orders().insertAll(List.of(Order.of("pen", ada), Order.of("ink", bob))));

        assertThat(now(orders().execute(Query.all(ORDERS)
                        .where("customer___name", "Ada")
                        .update("item", "quill"))))
                .isEqualTo(1);
        assertThat(now(orders().run(Query.all(ORDERS).sort("item"))
                        .map(Order::item)
                        .collectList()))
                .containsExactly("ink", "quill");
        assertThat(now(orders().execute(Query.all(ORDERS)
                        .where("customer___name", "Bob")
                        .update("customer", ada))))
                .isEqualTo(1);
        assertThat(now(orders().execute(Query.all(ORDERS).where("customer", ada).purge())))
                .isEqualTo(2);
    }

    @Test
    default void whatCannotBeAssignedIsRefused() {
        var all = Query.all(CUSTOMERS);

        assertThatThrownBy(() -> all.update("name", "much too long a name")).hasMessageContaining("at most 12");
        assertThatThrownBy(() -> all.update("points", null)).hasMessageContaining("`points` is never null");
        assertThatThrownBy(() -> all.update("points", "many")).hasMessageContaining("`many` is not a whole number");
        assertThatThrownBy(() -> all.update("orders___item", "x")).hasMessageContaining("is not a name of Customer");
        assertThatThrownBy(() -> Query.all(ORDERS).update("customer___name", "x"))
                .hasMessageContaining("is of another row, which has to be written on its own");
        assertThatThrownBy(() -> all.update("points", CUSTOMER_NAME))
                .hasMessageContaining("`points` is a whole number, and cannot be `name`, which is text");
        assertThatThrownBy(() -> Query.all(ORDERS).update("item", CUSTOMER_NAME))
                .hasMessageContaining("`name` is not an attribute of Order");
        assertThatThrownBy(() -> all.update("version", 3)).hasMessageContaining("counts the writes");
        assertThatThrownBy(() -> all.update(CUSTOMER_POINTS.set(1), CUSTOMER_POINTS.set(2)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Query.all(ORDERS)
                        .update(
                                "item",
                                Query.all(ORDERS).model() == null
                                        ? null
                                        : new kumiko.algebra.Attribute.Text<>(
                                                kumiko.algebra.Path.of(Shop.BUYER), Shop.NAME)))
                .hasMessageContaining("of another row");
    }

    @Test
    default void whatIsOfAnotherModelIsNotAskedFor() {
        var foreign = Query.all(ORDERS).where("item", CUSTOMER_NAME);

        fails(orders().count(foreign), ModelException.class, "`name` is not an attribute of Order");
        fails(orders().execute(foreign.purge()), ModelException.class, "`name` is not an attribute of Order");
    }

    @Test
    default void aRowIsTouched() {
        var ada = inserted("Ada");
        clock().advance();

        var touched = now(customers().touch(ada));

        assertThat(touched.updatedAt()).isEqualTo(clock().instant());
        assertThat(touched.version()).isEqualTo(1);
        assertThat(touched.withPoints(0).name()).isEqualTo("Ada");
        fails(repo(COUNTRIES).touch(new Country("jp", "Japan")), IllegalArgumentException.class, "no `@UpdatedAt`");
    }

    @Test
    default void aStaleRecordIsNotTouched() {
        var ada = inserted("Ada");
        now(customers().update(ada, ada.withPoints(1)));

        fails(customers().touch(ada), DatabaseException.StaleVersion.class, "has been written since");
        now(customers().purge(ada));
        fails(customers().touch(ada), DatabaseException.NotFound.class, "there is no Customer with the key");
    }

    @Test
    default void aLocalTimeOfWritingIsTheOptionsZones() {
        var order = now(orders().insert(Order.of("pen", inserted("Ada"))));

        assertThat(order.updatedAt()).isEqualTo(LocalDateTime.ofInstant(clock().instant(), ZoneOffset.UTC));
    }

    @Test
    default void aDeletedRowIsHiddenUntilItIsRestored() {
        var ada = inserted("Ada");
        var order = now(orders().insert(Order.of("pen", ada)));
        clock().advance();

        var deleted = now(orders().delete(order));

        assertThat(deleted.deletedAt()).isEqualTo(clock().instant());
        assertThat(orders().get(order.id()).blockOptional(PATIENCE)).isEmpty();
        assertThat(now(orders().count(Query.all(ORDERS)))).isZero();
        assertThat(now(orders().exists(Query.all(ORDERS)))).isFalse();
        assertThat(now(orders().count(Query.all(ORDERS).withDeleted()))).isEqualTo(1);
        assertThat(now(orders().count(Query.all(ORDERS).onlyDeleted()))).isEqualTo(1);
        assertThat(now(orders().execute(Query.all(ORDERS).update("item", "x")))).isZero();
        fails(orders().delete(order), DatabaseException.NotFound.class, "");
        var restored = now(orders().restore(order));
        assertThat(restored.deletedAt()).isNull();
        assertThat(now(orders().get(order.id()))).isEqualTo(restored);
        assertThat(orders().restore(order).blockOptional(PATIENCE)).isEmpty();
        now(orders().delete(restored));
        assertThat(now(orders().purge(restored)).id()).isEqualTo(order.id());
        assertThat(now(orders().count(Query.all(ORDERS).withDeleted()))).isZero();
    }

    @Test
    default void manyRowsAreDeletedSoftly() {
        var ada = inserted("Ada");
        var rows = now(orders().insertAll(IntStream.range(0, 300)
                .mapToObj(i -> Order.of("i" + i, ada))
                .toList()));

        assertThat(now(orders().deleteAll(rows)))
                .extracting(Order::item)
                .isEqualTo(rows.stream().map(Order::item).toList());
        assertThat(now(orders().count(Query.all(ORDERS)))).isZero();
        assertThat(now(orders().execute(Query.all(ORDERS).restore()))).isEqualTo(300);
        assertThat(now(orders().execute(Query.all(ORDERS).limit(10).delete()))).isEqualTo(10);
        assertThat(now(orders().count(Query.all(ORDERS)))).isEqualTo(290);
    }

    @Test
    default void aRowIsDeletedByItsKey() {
        var ada = inserted("Ada");

        assertThat(now(customers().deleteById(ada.id()))).isEqualTo(ada);
        assertThat(customers().deleteById(ada.id()).blockOptional(PATIENCE)).isEmpty();
    }

    @Test
    default void aTemporaryRowIsGoneAfterwards() {
        var during = customers()
                .using(
                        Customer.named("Ada"),
                        ada -> customers().count(Query.all(CUSTOMERS).where("id", ada.id())));
        var failing = customers().using(Customer.named("Ada"), ada -> Flux.error(new IllegalStateException("no")));
        var cancelled =
                customers().using(Customer.named("Ada"), ada -> Flux.just(ada).concatWith(Flux.never()));

        assertThat(now(during.single())).isEqualTo(1);
        StepVerifier.create(failing).verifyErrorMessage("no");
        StepVerifier.create(cancelled).expectNextCount(1).thenCancel().verify(PATIENCE);
        var gone = customers()
                .count(Query.all(CUSTOMERS))
                .filter(count -> count == 0)
                .repeatWhenEmpty(500, again -> again.delayElements(Duration.ofMillis(10)));
        assertThat(now(gone)).isZero();
    }

    @Test
    default void whatStillRefersToATemporaryRowIsSaid() {
        fails(
                customers()
                        .using(Customer.named("Ada"), ada -> orders().insert(Order.of("pen", ada)))
                        .then(),
                DatabaseException.ForeignKeyViolation.class,
                "refer");
    }

    @Test
    default void anyNumberOfRowsIsInsertedAsTheyCome() {
        var rows = Flux.range(0, 20_000).map(i -> Customer.named("n" + i));

        assertThat(now(customers().insertAll(rows))).isEqualTo(20_000);
        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isEqualTo(20_000);
        fails(
                customers().insertAll(Flux.range(19_990, 12_000).map(i -> Customer.named("n" + (i + 9)))),
                DatabaseException.UniqueViolation.class,
                "already");
        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isEqualTo(20_000);
    }

    @Test
    default void writesOfNothingDoNothing() {
        assertThat(now(customers().insertAll(List.of()))).isEmpty();
        assertThat(now(customers().updateAll(List.of()))).isEmpty();
        assertThat(now(customers().saveAll(List.of()))).isEmpty();
        assertThat(now(customers().deleteAll(List.of()))).isEmpty();
        assertThat(now(customers().upsertAll(List.of()))).isEmpty();
        assertThat(now(customers().insertAll(Flux.empty()))).isZero();
        assertThat(now(customers()
                        .execute(Query.all(CUSTOMERS).where("id__in", List.of()).purge())))
                .isZero();
    }

    @Test
    default void nothingIsWrittenBeforeASubscription() {
        customers().insert(Customer.named("Ada"));
        customers().run(Query.all(CUSTOMERS).purge());

        assertThat(now(customers().count(Query.all(CUSTOMERS)))).isZero();
    }

    @Test
    default void namesOfCustomersAreTexts() {
        inserted("Ada");
        assertThat(now(customers().execute(Query.all(CUSTOMERS).update(CUSTOMER_NAME.set(CUSTOMER_NAME.upper())))))
                .isEqualTo(1);
        assertThat(now(customers().all().single()).name()).isEqualTo("ADA");
    }
}
