package kumiko.r2dbc;

import static kumiko.r2dbc.Shop.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import kumiko.plan.TimeSource;
import kumiko.r2dbc.Shop.Customer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What the database gives a row: the time by its own clock, defaults, values computed from others. */
interface DatabaseGivenContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    /** A box whose volume the database computes, and whose label it gives if nobody does. */
    record Box(Long id, Integer width, Integer height, Integer area, String label) {
        Box withWidth(Integer other) {
            return new Box(id, other, height, area, label);
        }
    }

    Model<Box> BOXES = Model.builder(Box.class, "boxes")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED))
            .column(Column.of("width", DataType.INTEGER))
            .column(Column.of("height", DataType.INTEGER))
            .column(Column.of("area", DataType.INTEGER).orNull().with(ColumnRole.GENERATED))
            .column(Column.of("label", DataType.TEXT).orNull().with(ColumnRole.GENERATED))
            .build(RowCodec.of(
                    box -> new Object[] {box.id(), box.width(), box.height(), box.area(), box.label()},
                    values -> new Box(
                            (Long) values[0], (Integer) values[1], (Integer) values[2], (Integer) values[3], (String)
                                    values[4])));

    String url();

    /** {@return what makes a table of boxes that computes} */
    String boxes();

    private void with(Consumer<Database> test) {
        var options = DatabaseOptions.DEFAULT
                .withTimeSource(TimeSource.DATABASE)
                .withClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        try (var database = Database.connect(url(), options)) {
            database.createTables(CUSTOMERS, Shop.ORDERS).block(PATIENCE);
            test.accept(database);
        }
    }

    private static void isNow(Instant moment) {
        assertThat(moment)
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(120));
    }

    @Test
    default void theTimeIsThatOfTheDatabase() {
        with(database -> {
            var customers = Repo.of(CUSTOMERS, database);
            var ada = customers.insert(Customer.named("Ada")).block(PATIENCE);
            var told = new Customer(null, "x", "X", 0, null, null, Instant.EPOCH, null);
            var many = customers
                    .insertAll(List.of(Customer.named("a"), told, Customer.named("b")))
                    .block(PATIENCE);
            var richer = customers.update(ada, ada.withPoints(3)).block(PATIENCE);
            var upserted = customers
                    .upsert(told.withPoints(4), OnConflict.on(CUSTOMERS, "email"))
                    .block(PATIENCE);
            var order = Repo.of(Shop.ORDERS, database)
                    .insert(Shop.Order.of("pen", ada))
                    .block(PATIENCE);
            var deleted = Repo.of(Shop.ORDERS, database).delete(order).block(PATIENCE);

            isNow(ada.createdAt());
            isNow(ada.updatedAt());
            isNow(many.get(0).createdAt());
            assertThat(many.get(1).createdAt()).isEqualTo(Instant.EPOCH);
            isNow(many.get(1).updatedAt());
            assertThat(richer.updatedAt()).isAfter(ada.updatedAt());
            assertThat(richer.createdAt()).isEqualTo(ada.createdAt());
            assertThat(upserted.updatedAt()).isAfter(many.get(1).updatedAt());
            assertThat(upserted.createdAt()).isEqualTo(Instant.EPOCH);
            isNow(order.updatedAt().toInstant(ZoneOffset.UTC));
            isNow(deleted.deletedAt());
        });
    }

    @Test
    default void whatTheDatabaseComputesComesBack() {
        with(database -> {
            database.runner().update(boxes(), new Object[0], new Class<?>[0]).block(PATIENCE);
            database.validate(BOXES).block(PATIENCE);
            var repo = Repo.of(BOXES, database);

            var box = repo.insert(new Box(null, 2, 3, null, null)).block(PATIENCE);
            var named = repo.insert(new Box(null, 2, 3, null, "mine")).block(PATIENCE);
            var wider = repo.update(box, box.withWidth(5)).block(PATIENCE);
            var whole = repo.update(wider.withWidth(7)).block(PATIENCE);
            var mixed = repo.insertAll(List.of(
                            new Box(null, 1, 1, null, null),
                            new Box(null, 2, 2, null, "x"),
                            new Box(null, 3, 3, null, null)))
                    .block(PATIENCE);
            var changed = repo.updateAll(
                            mixed.stream().map(each -> each.withWidth(10)).toList())
                    .block(PATIENCE);

            assertThat(box.area()).isEqualTo(6);
            assertThat(box.label()).isEqualTo("none");
            assertThat(named.label()).isEqualTo("mine");
            assertThat(wider.area()).isEqualTo(15);
            assertThat(whole.area()).isEqualTo(21);
            assertThat(mixed).extracting(Box::area).containsExactly(1, 4, 9);
            assertThat(mixed).extracting(Box::label).containsExactly("none", "x", "none");
            assertThat(changed).extracting(Box::area).containsExactly(10, 20, 30);
            assertThat(repo.upsert(new Box(box.id(), 1, 1, null, null))
                            .block(PATIENCE)
                            .area())
                    .isEqualTo(1);
        });
    }

    @Test
    default void manyRowsComeAndGoInBoundedMemory() {
        with(database -> {
            var customers = Repo.of(CUSTOMERS, database);
            var rows = Flux.range(0, 100_000).map(i -> Customer.named("n" + i));

            assertThat(customers.insertAll(rows).block(PATIENCE)).isEqualTo(100_000);
            assertThat(customers.count(Query.all(CUSTOMERS)).block(PATIENCE)).isEqualTo(100_000);
            assertThat(customers.run(Query.all(CUSTOMERS)).count().block(PATIENCE))
                    .isEqualTo(100_000);
            assertThat(customers
                            .execute(Query.all(CUSTOMERS).update("points", 1))
                            .block(PATIENCE))
                    .isEqualTo(100_000);
        });
    }

    @Test
    default void rowsAreAskedForOnlyAsTheyCanBeWritten() {
        with(database -> {
            var mostAtOnce = new AtomicLong();
            var rows = Flux.range(0, 20_000)
                    .map(i -> Customer.named("n" + i))
                    .doOnRequest(some -> mostAtOnce.accumulateAndGet(some, Math::max));

            assertThat(Repo.of(CUSTOMERS, database).insertAll(rows).block(PATIENCE))
                    .isEqualTo(20_000);
            assertThat(mostAtOnce.get()).isLessThanOrEqualTo(5_000);
        });
    }

    @Test
    default void ifTheRowsEndInAnErrorNoneIsInserted() {
        with(database -> {
            var rows = Flux.range(0, 12_000)
                    .map(i -> Customer.named("n" + i))
                    .concatWith(Flux.error(new IllegalStateException("enough")));
            var customers = Repo.of(CUSTOMERS, database);

            StepVerifier.create(customers.insertAll(rows)).verifyErrorMessage("enough");
            assertThat(customers.count(Query.all(CUSTOMERS)).block(PATIENCE)).isZero();
        });
    }
}
