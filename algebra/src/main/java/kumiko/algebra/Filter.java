package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kumiko.model.DataType;
import kumiko.model.DataType.Comparability;

/**
 * A search condition over records: the {@code WHERE} clause as a value.
 *
 * <p>A filter is two-valued. Every row satisfies either the filter or its negation, also where a column is null, so
 * {@code filter} and {@code filter.not()} always partition the rows and the laws of Boolean algebra hold. No lookup but
 * {@link IsNull} is satisfied by null. What a filter means never depends on what stands beside it.
 *
 * @param <R> the record the condition is about
 */
public sealed interface Filter<R> {

    /** Holds for every row or for none: the units of {@link #and} and {@link #or}. */
    record Literal<R>(boolean value) implements Filter<R> {
        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Compares two expressions. */
    record Comparison<R, T>(Expression<R, T> left, Operator operator, Expression<R, T> right) implements Filter<R> {
        public Comparison {
            Types.requireComparable(left, operator, right);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds where the subject is at least the lowest and at most the highest. */
    record Range<R, T>(Expression<R, T> subject, Expression<R, T> lowest, Expression<R, T> highest)
            implements Filter<R> {
        public Range {
            Types.requireComparable(subject, Operator.AT_LEAST, lowest);
            Types.requireComparable(subject, Operator.AT_MOST, highest);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /**
     * Holds where the subject is present and equals one of the values, or, if they are excluded, none of them.
     *
     * <p>For no values it holds nowhere, or, if they are excluded, wherever the subject is present.
     */
    record Membership<R, T>(Expression<R, T> subject, boolean included, Vector<T> values) implements Filter<R> {
        public Membership {
            Types.requireScalar(subject);
            Types.require(subject, Comparability.EQUALITY);
            values.forEach(value -> Types.requireStorable(
                    subject.type(), Objects.requireNonNull(value, "a list of values has no null in it")));
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Matches a text; the pattern is literal unless the match takes one. */
    record Text<R>(Expression<R, String> subject, TextMatch match, boolean ignoreCase, Expression<R, String> pattern)
            implements Filter<R> {
        public Text {
            Types.requireText(subject);
            Types.requireText(pattern);
            if (match == TextMatch.EXACT && !ignoreCase) {
                throw new IllegalArgumentException("a text that equals another is a comparison: use `is`");
            }
            if (pattern instanceof Expression.Constant<R, String>(var type, var text)) {
                TextPatterns.require(match, text);
            } else if (match == TextMatch.LIKE || match == TextMatch.REGEX) {
                throw new IllegalArgumentException("the pattern of `" + match.lookup() + "` is a text, not a column");
            }
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds where a list or a JSON document has to do with another, both being present. */
    record Contains<R>(Expression<R, ?> subject, Containment containment, Expression<R, ?> other) implements Filter<R> {
        public Contains {
            Types.requireContainment(subject, containment, other);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds where the subject has no value. */
    record IsNull<R>(Expression<R, ?> subject) implements Filter<R> {
        public IsNull {
            Objects.requireNonNull(subject, "subject");
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /**
     * Holds where at least one of the related rows satisfies the condition.
     *
     * @param path is not empty, and has no relation to many rows but perhaps at its end; more of them are nested
     */
    record Some<R, S>(Path<R, S> path, Filter<S> condition) implements Filter<R> {
        public Some {
            Types.requireAtMostOneToManyStep(path);
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /**
     * Holds where every word of a term is in some of the texts, upper and lower case being one. Phrases in double quotation
     * marks are one word; nothing is a pattern. A database can be told to find words by its full text search instead.
     *
     * @param term with at least one word
     * @param searched where the words are looked for, at least one text
     */
    record Search<R>(String term, Vector<Searched<R>> searched) implements Filter<R> {

        /** @throws IllegalArgumentException if there is no word, or too many, or no text */
        public Search {
            Types.requireStorable(DataType.TEXT, term);
            if (SearchTerm.words(term).isEmpty() || searched.isEmpty()) {
                throw new IllegalArgumentException("a search has a word to look for, and a text to look at");
            }
        }

        /** {@return what is looked for, each word once} */
        public Vector<String> words() {
            return SearchTerm.words(term);
        }

        /** {@return the same condition, said with other filters} */
        public Filter<R> expanded() {
            return allOf(words().map(word -> anyOf(searched.map(text -> text.contains(word)))));
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds where both have the same value, or neither has one: {@code is not distinct from}. */
    record Same<R, T>(Expression<R, T> left, Expression<R, T> right) implements Filter<R> {
        public Same {
            Types.requireComparable(left, Operator.EQUAL, right);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /**
     * Holds where the subjects are together the columns of one of the query's rows; without any, where the query has rows. A
     * null on either side equals nothing.
     *
     * <p>The query is one of its own: its order, limit and offset say which rows are meant, its visibility which of them are
     * there, and its time zone holds for it, or else that of the query around it. What it would load or lock is of no account.
     *
     * @param subjects of the row that is asked about
     * @param columns of the query's rows, as many as there are subjects
     */
    record OneOf<R, S>(Vector<Expression<R, ?>> subjects, Query<S> query, Vector<Expression<S, ?>> columns)
            implements Filter<R> {

        /** @throws IllegalArgumentException if a subject cannot be compared with its column */
        public OneOf {
            Subqueries.requireComparable(subjects, columns);
            query = Subqueries.plain(query);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds where all operands do; for none of them, everywhere. */
    record And<R>(Vector<Filter<R>> operands) implements Filter<R> {
        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds where at least one operand does; for none of them, nowhere. */
    record Or<R>(Vector<Filter<R>> operands) implements Filter<R> {
        @Override
        public String toString() {
            return print(this);
        }
    }

    /** Holds exactly where the operand does not. */
    record Not<R>(Filter<R> operand) implements Filter<R> {
        public Not {
            Objects.requireNonNull(operand, "operand");
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** {@return the filter that every row satisfies} */
    static <R> Filter<R> everything() {
        return new Literal<>(true);
    }

    /** {@return the filter that no row satisfies} */
    static <R> Filter<R> nothing() {
        return new Literal<>(false);
    }

    /**
     * {@return the conjunction in its shortest form} Nested conjunctions are flattened, {@link #everything()} disappears
     * and {@link #nothing()} absorbs the rest; of no operands it is {@link #everything()}.
     */
    static <R> Filter<R> allOf(Iterable<? extends Filter<R>> operands) {
        var terms = new ArrayList<Filter<R>>();
        if (!addConjuncts(operands, terms)) {
            return nothing();
        }
        return terms.isEmpty() ? everything() : terms.size() == 1 ? terms.get(0) : new And<>(Vector.ofAll(terms));
    }

    /** Adds what an {@link And} of the operands consists of; false if one of them holds nowhere. */
    private static <R> boolean addConjuncts(Iterable<? extends Filter<R>> operands, List<Filter<R>> terms) {
        for (Filter<R> operand : operands) {
            if (operand instanceof And<R>(var nested)) {
                if (!addConjuncts(nested, terms)) {
                    return false;
                }
            } else if (operand.isNothing()) {
                return false;
            } else if (!operand.isEverything()) {
                terms.add(operand);
            }
        }
        return true;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <R> Filter<R> allOf(Filter<R>... operands) {
        return allOf(Vector.of(operands));
    }

    /**
     * {@return the disjunction in its shortest form} Nested disjunctions are flattened, {@link #nothing()} disappears
     * and {@link #everything()} absorbs the rest; of no operands it is {@link #nothing()}.
     */
    static <R> Filter<R> anyOf(Iterable<? extends Filter<R>> operands) {
        var terms = new ArrayList<Filter<R>>();
        if (!addDisjuncts(operands, terms)) {
            return everything();
        }
        return terms.isEmpty() ? nothing() : terms.size() == 1 ? terms.get(0) : new Or<>(Vector.ofAll(terms));
    }

    /** Adds what an {@link Or} of the operands consists of; false if one of them holds everywhere. */
    private static <R> boolean addDisjuncts(Iterable<? extends Filter<R>> operands, List<Filter<R>> terms) {
        for (Filter<R> operand : operands) {
            if (operand instanceof Or<R>(var nested)) {
                if (!addDisjuncts(nested, terms)) {
                    return false;
                }
            } else if (operand.isEverything()) {
                return false;
            } else if (!operand.isNothing()) {
                terms.add(operand);
            }
        }
        return true;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <R> Filter<R> anyOf(Filter<R>... operands) {
        return anyOf(Vector.of(operands));
    }

    /**
     * {@return where the subject equals one of the values} Nowhere for none; repeated values are one.
     *
     * @throws NullPointerException if a value is null: ask {@link Expression#isNull} for that
     */
    static <R, T> Filter<R> in(Expression<R, T> subject, Iterable<? extends T> values) {
        if (Types.isList(subject.type())) {
            return anyOf(Vector.<T>ofAll(values).map(value -> subject.is(Objects.requireNonNull(value))));
        }
        var membership =
                new Membership<R, T>(subject, true, Vector.<T>ofAll(values).distinct());
        return membership.values().isEmpty() ? nothing() : membership;
    }

    /** {@return where the subject is present and equals none of the values} */
    static <R, T> Filter<R> notIn(Expression<R, T> subject, Iterable<? extends T> values) {
        if (Types.isList(subject.type())) {
            return allOf(Vector.<T>ofAll(values)
                    .map(value -> subject.isNot(Objects.requireNonNull(value)))
                    .prepend(subject.isNotNull()));
        }
        var membership =
                new Membership<R, T>(subject, false, Vector.<T>ofAll(values).distinct());
        return membership.values().isEmpty() ? subject.isNotNull() : membership;
    }

    /**
     * {@return where the subject matches the text} An exact match is an ordinary comparison.
     *
     * @throws IllegalArgumentException if the text is not a pattern of that kind
     */
    static <R> Filter<R> text(Expression<R, String> subject, TextMatch match, String text) {
        return match == TextMatch.EXACT
                ? subject.is(text)
                : new Text<>(subject, match, false, new Expression.Constant<>(DataType.TEXT, text));
    }

    /** {@return where the subject matches the text, upper and lower case being one} */
    static <R> Filter<R> textIgnoringCase(Expression<R, String> subject, TextMatch match, String text) {
        return new Text<>(subject, match, true, new Expression.Constant<>(DataType.TEXT, text));
    }

    /**
     * {@return where every word of the term is in some of the texts} A term without a word is everywhere.
     *
     * @throws IllegalArgumentException if the term has too many words, or there are no texts
     */
    static <R> Filter<R> search(String term, Iterable<Searched<R>> searched) {
        return SearchTerm.words(term).isEmpty() ? everything() : new Search<>(term, Vector.ofAll(searched));
    }

    /** {@return where the subject has that to do with a value of its own type: a list, or a JSON document} */
    static <R, T> Filter<R> contains(Expression<R, T> subject, Containment containment, T other) {
        return containment == Containment.OVERLAP && other instanceof List<?> list && list.isEmpty()
                ? nothing()
                : new Contains<>(subject, containment, new Expression.Constant<R, T>(subject.type(), other));
    }

    /** {@return where the JSON document has members of all of the names, or of one of them} */
    static <R> Filter<R> hasKeys(Expression<R, ?> subject, Containment containment, List<String> names) {
        return containment == Containment.HAS_ANY_KEYS && names.isEmpty()
                ? nothing()
                : new Contains<>(subject, containment, new Expression.Constant<R, List<String>>(Types.NAMES, names));
    }

    /** {@return where some related row satisfies the condition} */
    static <R, S> Filter<R> some(Path<R, S> path, Filter<S> condition) {
        if (condition.isEverything() && !path.isEmpty() && !path.isToMany() && !SoftDelete.mayHide(path)) {
            return path.attribute(path.steps().last().target().model().key().get(0))
                    .isNotNull();
        }
        return condition.isNothing() ? nothing() : new Some<>(path, condition);
    }

    /** {@return where no related row satisfies the condition, as where there is none} */
    static <R, S> Filter<R> none(Path<R, S> path, Filter<S> condition) {
        return some(path, condition).not();
    }

    /** {@return where every related row satisfies the condition, as where there is none} */
    static <R, S> Filter<R> every(Path<R, S> path, Filter<S> condition) {
        return none(path, condition.not());
    }

    /**
     * {@return where the row is one of the query's} Unlike {@code query.filter()} it takes the order and the slice of the query
     * into account, and which deleted rows are there for it.
     */
    static <R> Filter<R> among(Query<R> query) {
        return Subqueries.among(query);
    }

    /** {@return where the subjects are together the key of one of the query's rows} */
    static <R> Filter<R> in(Vector<Expression<R, ?>> subjects, Query<?> rows) {
        return Subqueries.oneOf(subjects, rows);
    }

    /** {@return where the subjects are present, and together the key of none of the query's rows} */
    static <R> Filter<R> notIn(Vector<Expression<R, ?>> subjects, Query<?> rows) {
        return Subqueries.noneOf(subjects, rows);
    }

    /** {@return where the subjects are together the values of one of the query's rows} */
    static <R> Filter<R> in(Vector<Expression<R, ?>> subjects, ViewQuery<?, ?> values) {
        return Subqueries.oneOf(subjects, values);
    }

    /** {@return where the subjects are present, and together the values of none of the query's rows} */
    static <R> Filter<R> notIn(Vector<Expression<R, ?>> subjects, ViewQuery<?, ?> values) {
        return Subqueries.noneOf(subjects, values);
    }

    /** {@return everywhere if the query has rows, else nowhere} */
    static <R> Filter<R> exists(Query<?> query) {
        return Subqueries.exists(query);
    }

    /** {@return where both hold} */
    default Filter<R> and(Filter<R> other) {
        return allOf(Vector.of(this, other));
    }

    /** {@return where this or the other holds, or both} */
    default Filter<R> or(Filter<R> other) {
        return anyOf(Vector.of(this, other));
    }

    /** {@return the complement: it holds exactly where this does not, nulls included} */
    default Filter<R> not() {
        return switch (this) {
            case Literal<R>(var value) -> new Literal<>(!value);
            case Not<R>(var operand) -> operand;
            default -> new Not<>(this);
        };
    }

    /** {@return whether this holds, as a value of each row} */
    default Expression<R, Boolean> asExpression() {
        return new Expression.Condition<>(this);
    }

    /** {@return whether this is the filter that no row satisfies, in its shortest form} */
    default boolean isNothing() {
        return this instanceof Literal<R>(var value) && !value;
    }

    /** {@return whether this is the filter that every row satisfies, in its shortest form} */
    default boolean isEverything() {
        return this instanceof Literal<R>(var value) && value;
    }

    private static String print(Filter<?> filter) {
        return QueryLanguage.current().print(filter);
    }

    /** {@return whether which rows it holds of depends on values that are not to be shown} */
    default boolean isSensitive() {
        return !Sensitive.columns(this).isEmpty();
    }
}
