package kumiko.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.model.DataType;
import kumiko.model.WriteTime;
import org.jspecify.annotations.Nullable;

/**
 * What of a query or a write its SQL depends on: everything but its constants, the length of its lists and the numbers of its
 * slice. Queries of equal shape have the same {@link Plan}.
 */
public final class Shape {

    private static final int HASH_BYTES = 16;

    private final Object[] tokens;
    private final int hash;

    Shape(Object[] tokens, int hash) {
        this.tokens = tokens;
        this.hash = hash;
    }

    /**
     * A query taken apart.
     *
     * @param shape what its plan depends on
     * @param arguments its constants in their stored form, in the order in which the planner meets them
     */
    public record Shaped(Shape shape, @Nullable Object[] arguments) {

        /** {@return the arguments at a moment} It is asked for only if it is one of them. */
        public @Nullable Object[] at(Supplier<Instant> now) {
            if (Arrays.stream(arguments).noneMatch(argument -> argument == Moment.NOW)) {
                return arguments;
            }
            var moment = DataType.INSTANT.encode(now.get());
            return Arrays.stream(arguments)
                    .map(argument -> argument == Moment.NOW ? moment : argument)
                    .toArray();
        }
    }

    /** {@return the query's shape and its constants, where no policy asks anything} */
    public static <R> Shaped of(Query<R> query, Purpose purpose) {
        return of(query, purpose, Restrictions.NONE);
    }

    /** {@return the query's shape and its constants, after those of the policy} */
    public static <R> Shaped of(Query<R> query, Purpose purpose, Restrictions restrictions) {
        var reader = new ShapeReader(restrictions);
        reader.read(query, purpose);
        return reader.shaped();
    }

    /** {@return the shape of the query and of what is read with its rows, and the constants} */
    public static <R, V> Shaped of(ViewQuery<R, V> viewed, Restrictions restrictions) {
        var reader = new ShapeReader(restrictions);
        reader.read(viewed);
        return reader.shaped();
    }

    /** {@return the shape of the groups and of what is computed from them, and the constants} */
    public static <R, V> Shaped of(GroupQuery<R, V> query, Restrictions restrictions) {
        var reader = new ShapeReader(restrictions);
        reader.read(query);
        return reader.shaped();
    }

    /** {@return the shape of the question how many groups there are, and the constants} */
    public static <R> Shaped ofCount(Grouping<R> grouping, Restrictions restrictions) {
        var reader = new ShapeReader(restrictions);
        reader.readCount(grouping);
        return reader.shaped();
    }

    /** {@return the follow-up's shape and its constants, the keys among them} */
    public static <R, S, T> Shaped of(FollowUp<R, S, T> followUp, Restrictions restrictions) {
        var reader = new ShapeReader(restrictions);
        reader.read(followUp);
        return reader.shaped();
    }

    /**
     * {@return the write's shape and its values}
     *
     * @param time the moment of the write, none if the database's clock says it
     */
    public static <R> Shaped of(Write<R> write, Purpose purpose, Optional<WriteTime> time, Restrictions restrictions) {
        var reader = new ShapeReader(restrictions);
        new WriteShapeReader(reader, time).read(write, purpose);
        return reader.shaped();
    }

    /** {@return what it consists of, which is not to be changed} */
    Object[] tokens() {
        return tokens;
    }

    /**
     * {@return 32 hexadecimal digits that tell this shape from others, for logs and statistics} They are the same in every
     * program with the same models, unlike {@link #hashCode}.
     */
    public String hash() {
        return HexFormat.of().formatHex(Fingerprint.of(this), 0, HASH_BYTES);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape that && hash == that.hash && Arrays.equals(tokens, that.tokens);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "Shape" + Arrays.toString(tokens);
    }
}
