package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.Relation;

/**
 * Which relations the results carry, and how they are fetched. It never changes which rows come back, nor their order.
 *
 * <p>Under {@link #and}, with {@link #nothing()} as its unit, eager plans are an idempotent monoid.
 *
 * @param loads the relations to load, each named once
 */
public record Eager<R>(Vector<Load<R, ?>> loads) {

    public Eager {
        var relations = loads.map(Load::relation);
        if (relations.distinct().size() < relations.size()) {
            throw new IllegalArgumentException(
                    "an eager plan names each relation once, not " + relations.mkString(", "));
        }
    }

    /**
     * One relation to load and what to load with it.
     *
     * @param relation which one
     * @param strategy by what kind of statement
     * @param filter which of the related rows; if not all of them, the result is marked partial
     * @param orders in which order
     * @param slice which of them in that order, for each row they belong to
     * @param nested what the related rows carry in their turn
     */
    public record Load<R, S>(
            Relation<R, S> relation,
            Strategy strategy,
            Filter<S> filter,
            Vector<Order<S>> orders,
            Slice slice,
            Eager<S> nested) {

        public Load {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(filter, "filter");
            Objects.requireNonNull(orders, "orders");
            Objects.requireNonNull(slice, "slice");
            Objects.requireNonNull(nested, "nested");
        }

        /** {@return all related rows, fetched as the interpreter sees fit} */
        public static <R, S> Load<R, S> of(Relation<R, S> relation) {
            return new Load<>(
                    relation, Strategy.AUTOMATIC, Filter.everything(), Vector.empty(), Slice.ALL, Eager.nothing());
        }

        public Load<R, S> by(Strategy chosen) {
            return new Load<>(relation, chosen, filter, orders, slice, nested);
        }

        public Load<R, S> with(Eager<S> more) {
            return new Load<>(relation, strategy, filter, orders, slice, nested.and(more));
        }

        private boolean asksForTheSameRowsAs(Load<R, ?> other) {
            return filter.equals(other.filter) && orders.equals(other.orders) && slice.equals(other.slice);
        }

        @SuppressWarnings("unchecked") // the same relation has the same target
        private Load<R, S> merge(Load<R, ?> other) {
            boolean contradicts = strategy != other.strategy
                    && strategy != Strategy.AUTOMATIC
                    && other.strategy != Strategy.AUTOMATIC;
            if (contradicts || !asksForTheSameRowsAs(other)) {
                throw new IllegalArgumentException("`" + relation
                        + "` is to be loaded in two ways; name it once, with one strategy and one filter");
            }
            var chosen = strategy == Strategy.AUTOMATIC ? other.strategy : strategy;
            return by(chosen).with((Eager<S>) other.nested);
        }
    }

    /** By what kind of statement a relation is loaded. */
    public enum Strategy {
        /** A relation to one row is joined, one to many rows is followed up. */
        AUTOMATIC,
        /** In the statement of the rows it belongs to. */
        JOINED,
        /** By one more statement that names the keys of those rows. */
        SELECT_IN,
        /** By one more statement that repeats the condition of those rows. */
        SUBQUERY
    }

    /** {@return the plan that loads no relation} */
    public static <R> Eager<R> nothing() {
        return new Eager<>(Vector.empty());
    }

    public static <R> Eager<R> of(Load<R, ?> load) {
        return new Eager<>(Vector.of(load));
    }

    public boolean isNothing() {
        return loads.isEmpty();
    }

    /**
     * {@return what either plan loads}
     *
     * @throws IllegalArgumentException if they load one relation in two ways
     */
    public Eager<R> and(Eager<R> other) {
        var merged = loads;
        for (var load : other.loads) {
            int at = merged.indexWhere(known -> known.relation().equals(load.relation()));
            merged = at < 0 ? merged.append(load) : merged.update(at, known -> known.merge(load));
        }
        return new Eager<>(merged);
    }

    @Override
    public String toString() {
        return loads.map(load ->
                        load.nested().isNothing() ? load.relation().name() : load.relation() + "." + load.nested())
                .mkString(", ");
    }
}
