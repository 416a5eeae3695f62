package kumiko.r2dbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kumiko.algebra.Attribute;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.Index;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;

/** Customers, their orders and coupons: models with all that a write has to care for. */
final class Shop {

    /** With a generated key, what is unique, a version and both timestamps. */
    record Customer(
            Long id,
            String email,
            String name,
            Integer points,
            BigDecimal credit,
            Long version,
            Instant createdAt,
            Instant updatedAt) {

        static Customer named(String name) {
            return new Customer(null, name + "@here", name, 0, null, null, null, null);
        }

        Customer withName(String other) {
            return new Customer(id, email, other, points, credit, version, createdAt, updatedAt);
        }

        Customer withPoints(Integer other) {
            return new Customer(id, email, name, other, credit, version, createdAt, updatedAt);
        }

        Customer withEmail(String other) {
            return new Customer(id, other, name, points, credit, version, createdAt, updatedAt);
        }
    }

    /** With a soft delete, and a customer who has to be there. */
    record Order(Long id, String item, Long customerId, LocalDateTime updatedAt, Instant deletedAt) {

        static Order of(String item, Customer customer) {
            return new Order(null, item, customer == null ? null : customer.id(), null, null);
        }
    }

    /** With a key that is a random UUID, several values and no two alike in shop and code. */
    record Coupon(UUID id, String shop, int code, List<String> tags, byte[] seal) {}

    /** With a key that its maker gives. */
    record Country(String code, String name) {}

    /** With a key that is a floating-point number, and columns of short names. */
    record Gauge(double mark, String unit, Integer number) {
        Gauge(double mark, String unit) {
            this(mark, unit, 1);
        }
    }

    static final Column<Long> ID = Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED);
    static final Column<String> EMAIL = Column.of("email", DataType.TEXT).with(ColumnRole.UNIQUE);
    static final Column<String> NAME = Column.of("name", DataType.TEXT).sized(ColumnSize.length(12));
    static final Column<Integer> POINTS = Column.of("points", DataType.INTEGER);
    static final Column<BigDecimal> CREDIT =
            Column.of("credit", DataType.DECIMAL).orNull().sized(ColumnSize.decimal(6, 2));

    static final Model<Customer> CUSTOMERS = Model.builder(Customer.class, "customers")
            .column(ID)
            .column(EMAIL)
            .column(NAME)
            .column(POINTS)
            .column(CREDIT)
            .column(Column.of("version", DataType.LONG).with(ColumnRole.VERSION))
            .column(Column.of("created_at", DataType.INSTANT).with(ColumnRole.CREATED_AT))
            .column(Column.of("updated_at", DataType.INSTANT).with(ColumnRole.UPDATED_AT))
            .build(RowCodec.of(
                    row -> new Object[] {
                        row.id(),
                        row.email(),
                        row.name(),
                        row.points(),
                        row.credit(),
                        row.version(),
                        row.createdAt(),
                        row.updatedAt()
                    },
                    values -> new Customer(
                            (Long) values[0],
                            (String) values[1],
                            (String) values[2],
                            (Integer) values[3],
                            (BigDecimal) values[4],
                            (Long) values[5],
                            (Instant) values[6],
                            (Instant) values[7])));

    static final Relation<Order, Customer> BUYER = new Relation.ManyToOne<>(
            ModelRef.of(Order.class, () -> Shop.ORDERS),
            "customer",
            ModelRef.of(Customer.class, () -> Shop.CUSTOMERS),
            Link.ForeignKey.of("customer_id"));

    static final Model<Order> ORDERS = Model.builder(Order.class, "orders")
            .column(ID)
            .column(Column.of("item", DataType.TEXT))
            .column(Column.of("customer_id", DataType.LONG))
            .column(Column.of("updated_at", DataType.DATE_TIME).with(ColumnRole.UPDATED_AT))
            .column(Column.of("deleted_at", DataType.INSTANT).orNull().with(ColumnRole.SOFT_DELETE))
            .relation(BUYER)
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.item(), row.customerId(), row.updatedAt(), row.deletedAt()},
                    values -> new Order(
                            (Long) values[0], (String) values[1], (Long) values[2], (LocalDateTime) values[3], (Instant)
                                    values[4])));

    static final Model<Coupon> COUPONS = Model.builder(Coupon.class, "coupons")
            .column(Column.of("id", DataType.UUID).with(ColumnRole.ID, ColumnRole.GENERATED))
            .column(Column.of("shop", DataType.TEXT))
            .column(Column.of("code", DataType.INTEGER))
            .column(Column.of("tags", new DataType.ListOf<>(DataType.TEXT)))
            .column(Column.of("seal", DataType.BYTES).orNull())
            .index(Index.of("shop", "code").asUnique())
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.shop(), row.code(), row.tags(), row.seal()},
                    values -> new Coupon(
                            (UUID) values[0], (String) values[1], (Integer) values[2], strings(values[3]), (byte[])
                                    values[4])));

    static final Model<Country> COUNTRIES = Model.builder(Country.class, "countries")
            .column(Column.of("code", DataType.TEXT).with(ColumnRole.ID))
            .column(Column.of("name", DataType.TEXT))
            .build(RowCodec.of(
                    row -> new Object[] {row.code(), row.name()},
                    values -> new Country((String) values[0], (String) values[1])));

    static final Model<Gauge> GAUGES = Model.builder(Gauge.class, "gauges")
            .column(Column.of("mark", DataType.DOUBLE).with(ColumnRole.ID))
            .column(Column.of("u", DataType.TEXT))
            .column(Column.of("n", DataType.INTEGER))
            .build(RowCodec.of(
                    row -> new Object[] {row.mark(), row.unit(), row.number()},
                    values -> new Gauge((Double) values[0], (String) values[1], (Integer) values[2])));

    static final Attribute.Whole<Customer, Integer> CUSTOMER_POINTS = new Attribute.Whole<>(Path.here(), POINTS);
    static final Attribute.Text<Customer> CUSTOMER_NAME = new Attribute.Text<>(Path.here(), NAME);

    private Shop() {}

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return (List<String>) list;
    }
}
