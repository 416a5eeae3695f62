package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.Relation;

/**
 * Which relations the results carry, and how they are fetched. It never changes which rows come back, nor their order.
 *
 * <p>Under {@link #and}, with {@link #nothing()} as its unit, eager plans are an idempotent monoid.
 *
 * @param loads the relations to load, each named once
 */
public record Eager<R>(Vector<Load<R, ?>> loads) implements Loadable<R> {

    /**
     * @throws IllegalArgumentException if a relation is named twice
     * @throws ModelException if a record has no component that could carry one of the relations
     */
    public Eager {
        var relations = loads.map(Load::relation);
        if (relations.distinct().size() < relations.size()) {
            throw new IllegalArgumentException(
                    "an eager plan names each relation once, not " + relations.mkString(", "));
        }
        relations.forEach(Eager::requireCarried);
    }

    private static <R> void requireCarried(Relation<R, ?> relation) {
        var owner = relation.owner().model();
        if (!owner.carries(relation)) {
            throw new ModelException(
                    "%s has no component for `%s`, so its records cannot carry it; read a view that has it"
                            .formatted(owner, relation));
        }
    }

    /**
     * One relation to load and what to load with it.
     *
     * @param relation which one
     * @param strategy by what kind of statement
     * @param subset which of the related rows, and in which order
     * @param nested what the related rows carry in their turn
     */
    public record Load<R, S>(Relation<R, S> relation, Strategy strategy, Subset<S> subset, Eager<S> nested)
            implements Loadable<R> {

        /** @throws IllegalArgumentException if one row is to be ordered or counted off */
        public Load {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(subset, "subset");
            Objects.requireNonNull(nested, "nested");
            subset.requireFor(relation);
        }

        /** {@return all related rows, fetched as the interpreter sees fit} */
        public static <R, S> Load<R, S> of(Relation<R, S> relation) {
            return new Load<>(relation, Strategy.AUTOMATIC, Subset.all(), Eager.nothing());
        }

        /** {@return the same rows, fetched in that way} */
        public Load<R, S> by(Strategy chosen) {
            return new Load<>(relation, chosen, subset, nested);
        }

        /** {@return those of the related rows, fetched as before} */
        public Load<R, S> of(Subset<S> chosen) {
            return new Load<>(relation, strategy, chosen, nested);
        }

        /** {@return the same rows, which carry more} */
        public Load<R, S> with(Eager<S> more) {
            return new Load<>(relation, strategy, subset, nested.and(more));
        }

        private Load<R, S> carrying(Eager<S> other) {
            return new Load<>(relation, strategy, subset, other);
        }

        @Override
        public Eager<R> asEager() {
            return Eager.of(this);
        }

        /** @param way the relations that lead from the start of the plan to this one, and this one */
        @SuppressWarnings("unchecked") // the same relation has the same target
        private Load<R, S> merge(Load<R, ?> load, Vector<Relation<?, ?>> way) {
            var other = (Load<R, S>) load;
            return new Load<>(
                    relation,
                    either(strategy, other.strategy, Strategy.AUTOMATIC, way),
                    either(subset, other.subset, Subset.<S>all(), way),
                    nested.and(other.nested, way));
        }

        /** What says nothing leaves it to the other; two that say the same are one. */
        private static <T> T either(T one, T other, T unsaid, Vector<Relation<?, ?>> way) {
            if (one.equals(unsaid)) {
                return other;
            }
            if (other.equals(unsaid) || one.equals(other)) {
                return one;
            }
            throw new IllegalArgumentException(
                    "`%s` of %s is to be loaded in two ways, as `%s` and as `%s`; name it once"
                            .formatted(way.mkString("."), way.head().owner(), one, other));
        }

        @Override
        public String toString() {
            return paths().mkString(", ");
        }

        private Vector<String> paths() {
            var name = relation.name() + described();
            return nested.isNothing() ? Vector.of(name) : nested.paths().map(path -> name + "." + path);
        }

        private String described() {
            var parts = new ArrayList<String>();
            if (strategy != Strategy.AUTOMATIC) {
                parts.add(strategy.toString());
            }
            if (!subset.isUnsaid()) {
                parts.add(subset.toString());
            }
            return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
        }
    }

    /**
     * Which of the related rows of each row, and in which order. Rows that are equal in that order come in the order of
     * their keys, so that related rows always have one.
     *
     * @param filter what holds of them
     * @param orders in which order
     * @param slice which of them in that order, for each row they belong to
     */
    public record Subset<S>(Filter<S> filter, Vector<Order<S>> orders, Slice slice) {

        public Subset {
            Objects.requireNonNull(filter, "filter");
            Objects.requireNonNull(orders, "orders");
            Objects.requireNonNull(slice, "slice");
        }

        /** {@return all of them, in no order that matters} */
        public static <S> Subset<S> all() {
            return new Subset<>(Filter.everything(), Vector.empty(), Slice.ALL);
        }

        /** {@return whether it leaves no related row out} Else a collection of them is marked as partial. */
        public boolean isComplete() {
            return filter.equals(Filter.everything()) && slice.isAll();
        }

        /** {@return whether it says nothing, and so makes no difference to another of the same relation} */
        boolean isUnsaid() {
            return isComplete() && orders.isEmpty();
        }

        public Subset<S> where(Filter<S> condition) {
            return new Subset<>(filter.and(condition), orders, slice);
        }

        public Subset<S> sort(Iterable<Order<S>> keys) {
            return new Subset<>(filter, orders.appendAll(keys), slice);
        }

        public Subset<S> slice(Slice part) {
            return new Subset<>(filter, orders, slice.and(part));
        }

        /** Of one row there is no order, and no part. */
        void requireFor(Relation<?, ?> relation) {
            if (!relation.isToMany() && !(orders.isEmpty() && slice.isAll())) {
                throw new IllegalArgumentException("`%s` of %s leads to one row, which has no order and no limit"
                        .formatted(relation, relation.owner()));
            }
        }

        @Override
        public String toString() {
            var parts = new ArrayList<String>();
            if (!filter.equals(Filter.everything())) {
                parts.add(filter.toString());
            }
            orders.forEach(order -> parts.add("sort " + order));
            if (slice.offset() > 0) {
                parts.add("offset " + slice.offset());
            }
            slice.limit().ifPresent(limit -> parts.add("limit " + limit));
            return String.join(", ", parts);
        }
    }

    /** By what kind of statement a relation is loaded. */
    public enum Strategy {
        /** A relation to one row is joined, one to many rows is followed up: {@link #SELECT_IN}. */
        AUTOMATIC,
        /** In the statement of the rows it belongs to. Several relations to many rows multiply what is read. */
        JOINED,
        /** By one more statement that names the keys of those rows. */
        SELECT_IN,
        /** By one more statement that repeats the condition of those rows, all of which are read first. */
        SUBQUERY
    }

    /** {@return the plan that loads no relation} */
    public static <R> Eager<R> nothing() {
        return new Eager<>(Vector.empty());
    }

    public static <R> Eager<R> of(Load<R, ?> load) {
        return new Eager<>(Vector.of(load));
    }

    /**
     * {@return the plan that loads all of these}
     *
     * @throws IllegalArgumentException if they load one relation in two ways
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> Eager<R> of(Loadable<R>... parts) {
        var eager = Eager.<R>nothing();
        for (var part : parts) {
            eager = eager.and(Objects.requireNonNull(part, "part").asEager());
        }
        return eager;
    }

    /**
     * Takes paths of relations: {@code Eager.of(Users.MODEL, "posts.comments")}.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public static <R> Eager<R> of(Model<R> model, String... paths) {
        for (var path : paths) {
            Objects.requireNonNull(path, "path");
        }
        return QueryLanguage.current().eager(model, List.of(paths));
    }

    /**
     * Takes paths of relations, and how the last relation of each is loaded.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public static <R> Eager<R> of(Model<R> model, Map<String, Strategy> schema) {
        var eager = Eager.<R>nothing();
        for (var path : schema.entrySet()) {
            var strategy = Objects.requireNonNull(path.getValue(), "strategy");
            eager = eager.and(Eager.of(model, path.getKey()).atTheEnd(new AtTheEnd() {
                @Override
                public <A, S> Load<A, S> change(Load<A, S> load) {
                    return load.by(strategy);
                }
            }));
        }
        return eager;
    }

    /** What is done with the last load of a path, whatever its types. */
    private interface AtTheEnd {
        <A, S> Load<A, S> change(Load<A, S> load);
    }

    private Eager<R> atTheEnd(AtTheEnd change) {
        return new Eager<>(loads.map(load -> atTheEnd(load, change)));
    }

    private static <R, S> Load<R, ?> atTheEnd(Load<R, S> load, AtTheEnd change) {
        return load.nested().isNothing()
                ? change.change(load)
                : load.carrying(load.nested().atTheEnd(change));
    }

    @Override
    public Eager<R> asEager() {
        return this;
    }

    public boolean isNothing() {
        return loads.isEmpty();
    }

    /**
     * {@return what either plan loads} Where one says nothing of the strategy or of which rows are meant, the other
     * decides.
     *
     * @throws IllegalArgumentException if they load one relation in two ways
     */
    public Eager<R> and(Eager<R> other) {
        return and(other, Vector.empty());
    }

    private Eager<R> and(Eager<R> other, Vector<Relation<?, ?>> way) {
        var merged = loads;
        for (var load : other.loads) {
            int at = merged.indexWhere(known -> known.relation().equals(load.relation()));
            merged = at < 0
                    ? merged.append(load)
                    : merged.update(at, known -> known.merge(load, way.append(load.relation())));
        }
        return new Eager<>(merged);
    }

    /** {@return this plan without the relations that the other ends in, and all that they would carry} */
    public Eager<R> without(Eager<R> other) {
        return new Eager<>(loads.flatMap(load -> other.loads
                .find(removed -> removed.relation().equals(load.relation()))
                .map(removed -> without(load, removed))
                .getOrElse(Vector.of(load))));
    }

    @SuppressWarnings("unchecked") // the same relation has the same target
    private static <R, S> Vector<Load<R, ?>> without(Load<R, S> load, Load<R, ?> removed) {
        return removed.nested().isNothing()
                ? Vector.empty()
                : Vector.of(load.carrying(load.nested().without((Eager<S>) removed.nested())));
    }

    private Vector<String> paths() {
        return loads.flatMap(Load::paths);
    }

    @Override
    public String toString() {
        return paths().mkString(", ");
    }
}
