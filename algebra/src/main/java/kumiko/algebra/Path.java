package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Relation;

/**
 * A way from one model to another over relations; the empty path stays where it is.
 *
 * @param steps the relations in order, each leading from where the one before it ends
 * @param <R> where the path starts
 * @param <S> where it ends
 */
public record Path<R, S>(Vector<Relation<?, ?>> steps) {

    public Path {
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).owner().equals(steps.get(i - 1).target())) {
                throw new IllegalArgumentException("`%s` of %s does not go on from %s"
                        .formatted(
                                steps.get(i),
                                steps.get(i).owner(),
                                steps.get(i - 1).target()));
            }
        }
    }

    /** {@return the path that stays} */
    public static <R> Path<R, R> here() {
        return new Path<>(Vector.empty());
    }

    /** {@return the path over one relation} */
    public static <R, S> Path<R, S> of(Relation<R, S> relation) {
        return new Path<>(Vector.of(relation));
    }

    /** {@return this path and then one relation more} */
    public <T> Path<R, T> then(Relation<S, T> relation) {
        return new Path<>(steps.isEmpty() ? Vector.of(relation) : steps.append(relation));
    }

    /** {@return this path and then the other} */
    public <T> Path<R, T> then(Path<S, T> other) {
        return new Path<>(steps.appendAll(other.steps));
    }

    /** {@return whether the path stays where it is} */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** {@return whether some step leads to several rows} */
    public boolean isToMany() {
        return steps.exists(Relation::isToMany);
    }

    /**
     * {@return the attribute at the end of this path} An attribute that a foreign key on the way already holds is read
     * there: {@code user.id} is {@code user_id}, which needs no join and is the same value.
     *
     * @throws IllegalArgumentException if a step leads to several rows, which have no one value
     */
    public <T> Attribute<R, T> attribute(Column<T> column) {
        if (!steps.isEmpty() && steps.last().link() instanceof Link.ForeignKey) {
            for (var pair : ((Join.Direct) steps.last().join()).pairs()) {
                if (pair.target().equals(column)) {
                    return new Path<R, Object>(steps.init()).attribute(sameType(pair.owner(), column));
                }
            }
        }
        return Attribute.of(this, column);
    }

    /**
     * {@return an expression of the row at the end of this path} It is null where there is no such row.
     *
     * @throws IllegalArgumentException if a step leads to several rows, which have no one value
     */
    public <T> Expression<R, T> expression(Expression<S, T> expression) {
        return switch (expression) {
            case Attribute<S, T> attribute -> then(attribute.path()).attribute(attribute.column());
            case Expression.At<S, ?, T> at -> further(at);
            case Part<S, T> part -> at(part);
            case Expression.Constant<S, T> constant -> at(constant);
            case Expression.Call<S, T> call -> at(call);
            case Expression.Arithmetic<S, T> arithmetic -> at(arithmetic);
            case Expression.Aggregate<S, ?, T> aggregate -> at(aggregate);
            case Expression.Condition<S, T> condition -> at(condition);
            case Expression.Named<S, T> named -> at(named);
            case Expression.Now<?> now -> at(expression);
            case Later<S, T> later -> at(later);
            case Expression.Apply<S, T> apply -> at(apply);
            case Expression.Choice<S, T> choice -> at(choice);
        };
    }

    private <Q, T> Expression<R, T> further(Expression.At<S, Q, T> at) {
        return new Expression.At<>(then(at.path()), at.expression());
    }

    @SuppressWarnings("unchecked") // the empty path ends where it starts
    private <T> Expression<R, T> at(Expression<S, T> expression) {
        return steps.isEmpty() ? (Expression<R, T>) expression : new Expression.At<>(this, expression);
    }

    /** {@return how the attribute of that name at the end of this path is called from its start} */
    String to(String attribute) {
        Vector<String> names = steps.map(step -> step.name());
        return names.append(attribute).mkString("___");
    }

    @SuppressWarnings("unchecked") // a foreign key has the type of what it refers to: Model checks it
    private static <T> Column<T> sameType(Column<?> key, Column<T> column) {
        return (Column<T>) key;
    }

    /** {@return the relations' names, joined as in the string language} */
    @Override
    public String toString() {
        return steps.map(Relation::name).mkString("___");
    }
}
