package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Eager.Subset;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What is read of each row of a model, and what is made of it.
 *
 * <p>The records of the model with what they carry are one view of its rows ({@link #of(Model, Eager)}); smaller ones read
 * only what they need.
 *
 * @param columns what is computed from the row; window functions only in the view of a query, whose rows nothing multiplies
 * @param branches what is read of related rows
 * @param maker what makes one object of both
 * @param <R> the record type of the rows
 * @param <V> what is made of them
 */
public record View<R, V>(
        Model<R> model, Vector<Selection<R, ?>> columns, Vector<Branch<R, ?, ?>> branches, Maker<V> maker) {

    public View {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(branches, "branches");
        Objects.requireNonNull(maker, "maker");
        for (var branch : branches) {
            if (!branch.relation().owner().type().equals(model.type())) {
                throw new IllegalArgumentException("`%s` is a relation of %s, not of %s"
                        .formatted(branch.relation(), branch.relation().owner(), model));
            }
        }
        if (hasWindows(columns) && branches.exists(View::multiplies)) {
            throw new IllegalArgumentException(
                    "a relation to many rows that is joined multiplies what `%s` sees; load it by another strategy"
                            .formatted(columns.find(WindowFunction.class::isInstance)
                                    .get()));
        }
    }

    /** {@return whether something that is shown depends on the rows beside a row} */
    public boolean hasWindows() {
        return hasWindows(columns);
    }

    /**
     * {@return what is shown, all of which is computed from the row itself}
     *
     * @throws IllegalArgumentException if something depends on the rows beside it
     */
    Vector<Expression<R, ?>> expressions() {
        return columns.map(column -> switch (column) {
            case Expression<R, ?> expression -> expression;
            case WindowFunction<R, ?> function ->
                throw new IllegalArgumentException(
                        "`" + function
                                + "` depends on the rows beside a row; here only what is computed from the row itself can stand");
        });
    }

    /** {@return what is shown, and behind the relations, in parentheses, what of which of their rows} */
    @Override
    public String toString() {
        return columns.<Object>map(column -> column).appendAll(branches).mkString(", ");
    }

    private static boolean hasWindows(Vector<? extends Selection<?, ?>> columns) {
        return columns.exists(WindowFunction.class::isInstance);
    }

    private static boolean multiplies(Branch<?, ?, ?> branch) {
        boolean isMany = branch.relation().isToMany();
        return isMany
                ? branch.strategy() == Strategy.JOINED
                : branch.view().branches().exists(View::multiplies);
    }

    /**
     * Related rows, and what is made of each.
     *
     * @param strategy by what kind of statement they are fetched
     * @param subset which of them, and in which order
     */
    public record Branch<R, S, T>(Relation<R, S> relation, Strategy strategy, Subset<S> subset, View<S, T> view) {

        /** @throws IllegalArgumentException if one row is to be ordered or counted off */
        public Branch {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(subset, "subset");
            Objects.requireNonNull(view, "view");
            subset.requireFor(relation);
            if (view.hasWindows()) {
                throw new IllegalArgumentException(
                        "`%s` of `%s` sees the rows of a query, not those that are related to a row"
                                .formatted(
                                        view.columns()
                                                .find(WindowFunction.class::isInstance)
                                                .get(),
                                        relation));
            }
        }

        @Override
        public String toString() {
            return relation.name() + "(" + (subset.isUnsaid() ? "" : subset + ": ") + view + ")";
        }
    }

    /** Makes one object of what was read. */
    @FunctionalInterface
    public interface Maker<V> {

        /**
         * {@return the object}
         *
         * @param values of the view's columns, in their order, each of its expression's Java type or null
         * @param related of the view's branches, in their order: what was made of the related row, or null if there is none,
         *     for a relation to one row; a {@link java.util.List} of what was made of them, for a relation to many rows
         */
        V make(@Nullable Object[] values, @Nullable Object[] related);
    }

    /** {@return the model's records, which carry what the plan says} */
    public static <R> View<R, R> of(Model<R> model, Eager<R> eager) {
        Path<R, R> here = Path.here();
        return new View<>(
                model,
                Vector.ofAll(model.columns()).<Selection<R, ?>>map(column -> Attribute.of(here, column)),
                eager.loads().map(View::branch),
                RecordMaker.of(model, eager));
    }

    private static <R, S> Branch<R, S, S> branch(Eager.Load<R, S> load) {
        var target = load.relation().target().model();
        return new Branch<>(load.relation(), load.strategy(), load.subset(), View.of(target, load.nested()));
    }
}
