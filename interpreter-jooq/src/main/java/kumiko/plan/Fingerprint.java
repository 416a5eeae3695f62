package kumiko.plan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * A digest of which rows a query is about and in which order, its constants included; the same in every program with the same
 * models. What the rows carry, how many are asked for and how they are locked is no part of it.
 */
public final class Fingerprint {

    /** Whenever that is, a query about now is the same query. */
    private static final String NOW = "now";

    private Fingerprint() {}

    /** {@return whether the order of the rows depends on when they are asked for, so that no row has a place that stays} */
    @SuppressWarnings("unchecked") // the array is only read
    public static <R> boolean isOrderedByNow(Query<R> query) {
        var inOrder = Query.all(query.model()).reorder(query.orders().toJavaArray(Order[]::new));
        return Arrays.asList(Shape.of(inOrder, Purpose.ROWS).arguments()).contains(Moment.NOW);
    }

    /**
     * {@return the digest, of 32 bytes}
     *
     * @param restrictions what a policy asks of the rows
     */
    public static <R> byte[] of(Query<R> query, Restrictions restrictions) {
        var shaped = Shape.of(rows(query), Purpose.ROWS, restrictions);
        return digest(out -> {
            write(shaped.shape(), out);
            for (var argument : shaped.arguments()) {
                StoredBytes.write(argument == Moment.NOW ? NOW : argument, out);
            }
        });
    }

    /** {@return the digest of a shape alone, of 32 bytes} */
    static byte[] of(Shape shape) {
        return digest(out -> write(shape, out));
    }

    /** Writes what is digested. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void write(Shape shape, DataOutputStream out) throws IOException {
        for (var token : shape.tokens()) {
            StoredBytes.write(name(token), out);
        }
    }

    private static byte[] digest(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            content.writeTo(out);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked") // the array is only read
    private static <R> Query<R> rows(Query<R> query) {
        var rows = Query.all(query.model())
                .where(query.filter())
                .reorder(query.orders().toJavaArray(Order[]::new));
        var seen = query.visibility() == Visibility.WITH_DELETED ? rows.withDeleted() : rows;
        return query.zone().map(seen::in).orElse(seen);
    }

    private static String name(Object token) {
        return switch (token) {
            case Model<?> model -> "model " + model.type().getName() + " " + model.table();
            case Column<?> column -> "column " + column.column() + " " + type(column.type());
            case Relation<?, ?> relation ->
                "relation " + relation.owner().type().getName() + " " + relation.name();
            case DataType<?> type -> "type " + type(type);
            case Enum<?> word -> "word " + word.getDeclaringClass().getName() + " " + word.name();
            case ZoneId zone -> "zone " + zone.getId();
            default -> token.getClass().getName() + " " + token;
        };
    }

    private static String type(DataType<?> type) {
        return switch (type.stored()) {
            case DataType.Scalar<?>(var kind, var javaType) -> kind.name();
            case DataType<?> other -> other.toString();
        };
    }
}
