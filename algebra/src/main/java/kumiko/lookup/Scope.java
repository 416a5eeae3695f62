package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.algebra.Computation;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Path;
import kumiko.algebra.Searched;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * What text may name of the rows of a model: the one door between names and values. What is behind it and may not be named is, to
 * whoever reads names, not there.
 */
sealed interface Scope {

    Model<?> model();

    /** {@return what the longest run of names stands for that stands for something here} */
    Optional<Meaning> meaning(List<Segment> names, int at);

    /** {@return what may be named of the rows of a relation, empty if it may not be gone over} */
    default Optional<Scope> behind(String relation) {
        return meaning(List.of(new Segment(relation, 0, relation)), 0)
                .filter(Meaning.Across.class::isInstance)
                .map(across -> ((Meaning.Across) across).scope());
    }

    /** {@return whether a name, or a run of names that begins with it, stands for something here} */
    boolean isKnown(String name);

    /** {@return the names here, of which the nearest is the hint for one that is none} */
    List<String> names();

    /** {@return what may be asked of the key of a row, for which a relation to the row stands} */
    Optional<Operators> key();

    /** {@return whether functions, transforms, aggregations and values of other attributes may be written} */
    boolean allowsExpressions();

    /** {@return whether what is sensitive may be named} */
    boolean showsSensitive();

    /** @throws Refusal if what is named is sensitive, and nothing sensitive may be named */
    default void requireShown(boolean isSensitive, Span name) {
        if (isSensitive && !showsSensitive()) {
            throw new Refusal(
                    new Problem.Unsupported(name, "`" + Excerpt.shown(name.part()) + "` cannot be asked for here"));
        }
    }

    /** {@return whether it is that of someone who is trusted, whose values may be more than data} */
    boolean isWhole();

    /**
     * {@return what rows are sorted by under that name}
     *
     * @throws Refusal if there is no such name
     */
    Expression<Object, ?> sortKey(Span name, Spent spent);

    /**
     * {@return the texts that are searched if no other ones are named}
     *
     * @throws IllegalArgumentException if there are none
     */
    Vector<Searched<Object>> texts();

    /**
     * {@return the text that is searched under that name}
     *
     * @throws Refusal if there is no such name
     */
    Searched<Object> text(Span name, Spent spent);

    /**
     * {@return the value that is shown under that name}
     *
     * @throws Refusal if there is no such name
     */
    Expression<Object, ?> shown(Span name, Spent spent);

    /** {@return everything that a program may ask} */
    static Scope ofProgram(Model<?> model) {
        return new Whole(model, true);
    }

    /**
     * Everything of a model.
     *
     * @param showsSensitive else what is sensitive is not there
     */
    record Whole(Model<?> model, boolean showsSensitive) implements Scope {

        @Override
        public Optional<Meaning> meaning(List<Segment> names, int at) {
            var name = names.get(at).name();
            return column(name)
                    .<Meaning>map(column ->
                            new Meaning.Value(1, Path.here().attribute(column), Operators.EVERY, Meaning.Cost.NONE))
                    .or(() -> model.relation(name)
                            .map(relation -> new Meaning.Across(1, untyped(relation), behind(relation))))
                    .or(() -> computed(model, name));
        }

        private Scope behind(Relation<?, ?> relation) {
            return new Whole(relation.target().model(), showsSensitive);
        }

        @SuppressWarnings("unchecked") // the path that leads here leads to the model that computes it
        private <R> Optional<Meaning> computed(Model<R> here, String name) {
            return Computation.of(here, name).filter(this::isShown).map(computed -> switch (computed) {
                case Computation.Value<R> value ->
                    new Meaning.Value(
                            1,
                            (Expression<Object, ?>) (Expression<?, ?>) value.expression(),
                            Operators.EVERY,
                            Meaning.Cost.NONE);
                case Computation.Test<R, ?> test -> new Meaning.Test(1, test);
            });
        }

        private boolean isShown(Computation<?> computed) {
            return showsSensitive
                    || !(computed instanceof Computation.Value<?> value)
                    || !value.expression().isSensitive();
        }

        private Optional<Column<Object>> column(String name) {
            boolean isKey = name.equals("pk")
                    && model.column(name).isEmpty()
                    && model.key().size() == 1;
            var column = isKey ? Optional.<Column<?>>of(model.key().get(0)) : model.column(name);
            return column.filter(found -> showsSensitive || !found.is(ColumnRole.SENSITIVE))
                    .map(Whole::untyped);
        }

        @Override
        public boolean isKnown(String name) {
            return column(name).isPresent()
                    || model.relation(name).isPresent()
                    || model.computed(name).isPresent();
        }

        @Override
        public List<String> names() {
            var known = new ArrayList<String>();
            for (var column : model.columns()) {
                if (!column.is(ColumnRole.SENSITIVE)) {
                    known.add(column.name());
                }
            }
            model.relations().forEach(relation -> known.add(relation.name()));
            for (var computed : model.computed()) {
                if (isShown((Computation<?>) computed)) {
                    known.add(computed.name());
                }
            }
            return known;
        }

        @Override
        public Optional<Operators> key() {
            return Optional.of(Operators.EVERY);
        }

        @Override
        public boolean allowsExpressions() {
            return true;
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public Expression<Object, ?> sortKey(Span name, Spent spent) {
            model.relation(name.part()).ifPresent(relation -> {
                var cure = relation.isToMany()
                        ? "`%1$s` is a relation to many rows; sort by one value of them, as `%1$s__count`"
                        : "`%1$s` is a relation; sort by one of its attributes";
                throw new Refusal(new Problem.Unsupported(name, cure.formatted(name.part())));
            });
            return shown(name, spent);
        }

        @Override
        @SuppressWarnings("unchecked") // they are of this model
        public Vector<Searched<Object>> texts() {
            return Vector.narrow(Searched.texts(model).map(text -> (Searched<Object>) (Searched<?>) text));
        }

        @Override
        public Searched<Object> text(Span name, Spent spent) {
            return SearchedTexts.read(this, name, spent);
        }

        @Override
        public Expression<Object, ?> shown(Span name, Spent spent) {
            return new Subject.Rows(this).expression(name, spent);
        }

        @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
        private static Column<Object> untyped(Column<?> column) {
            return (Column<Object>) column;
        }

        @SuppressWarnings("unchecked") // the path checks that each step goes on from the one before
        private static Relation<Object, Object> untyped(Relation<?, ?> relation) {
            return (Relation<Object, Object>) relation;
        }
    }

    /**
     * What a schema allows, at its start or behind a relation.
     *
     * @param loads the most that is loaded, each relation as it is there
     * @param allowsExpressions of what it allows
     */
    record Granted(Model<?> model, Grant grant, Eager<?> loads, boolean allowsExpressions) implements Scope {

        @Override
        public Optional<Meaning> meaning(List<Segment> names, int at) {
            for (int run = Math.min(grant.longest(), names.size() - at); run > 0; run--) {
                var name = Segment.joined(names, at, run);
                var granted =
                        grant.values().get(isKey(name) ? model.key().get(0).name() : name);
                if (granted != null) {
                    return Optional.of(granted.meaning(run));
                }
            }
            var across = grant.relations().get(names.get(at).name());
            return Optional.ofNullable(across)
                    .map(relation -> new Meaning.Across(
                            1,
                            relation.relation(),
                            new Granted(
                                    relation.relation().target().model(),
                                    relation.grant(),
                                    Eager.nothing(),
                                    allowsExpressions)));
        }

        private boolean isKey(String name) {
            return name.equals("pk")
                    && model.column(name).isEmpty()
                    && model.key().size() == 1;
        }

        @Override
        public boolean isKnown(String name) {
            return grant.beginnings().contains(name) || grant.relations().containsKey(name);
        }

        @Override
        public List<String> names() {
            return grant.names();
        }

        @Override
        public Optional<Operators> key() {
            return model.key().size() > 1
                    ? Optional.empty()
                    : Optional.ofNullable(grant.values().get(model.key().get(0).name()))
                            .flatMap(Grant.Entry::operators);
        }

        @Override
        public boolean showsSensitive() {
            return false;
        }

        @Override
        public boolean isWhole() {
            return false;
        }

        @Override
        public Expression<Object, ?> sortKey(Span name, Spent spent) {
            return spend(named(grant.sorts(), name), name, spent).expression();
        }

        @Override
        public Vector<Searched<Object>> texts() {
            if (grant.texts().isEmpty()) {
                throw new IllegalArgumentException("a search is not allowed here");
            }
            return Vector.ofAll(grant.texts().values()).map(Grant.Text::text).distinct();
        }

        @Override
        public Searched<Object> text(Span name, Spent spent) {
            var text = named(grant.texts(), name);
            spent.cross(name, text.cost().joins(), text.cost().many());
            return text.text();
        }

        @Override
        public Expression<Object, ?> shown(Span name, Spent spent) {
            return spend(named(grant.shown(), name), name, spent).expression();
        }

        private static Grant.Value spend(Grant.Value value, Span name, Spent spent) {
            spent.cross(name, value.cost().joins(), value.cost().many());
            return value;
        }

        /** These names are no language, but the ones that were listed. */
        private <T> T named(Map<String, T> known, Span name) {
            var segments = Segment.split(name, Budget.DEFAULT);
            var found = known.get(Segment.joined(segments, 0, segments.size()));
            if (found == null) {
                throw new Refusal(new Problem.UnknownName(
                        name, model.name(), Nearest.to(Segment.joined(segments, 0, segments.size()), known.keySet())));
            }
            return found;
        }
    }
}
