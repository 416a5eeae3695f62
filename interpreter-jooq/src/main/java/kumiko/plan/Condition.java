package kumiko.plan;

import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Containment;
import kumiko.algebra.Operator;

/**
 * A condition of SQL, which may be unknown and then does not hold. No case negates another, so nothing unknown is ever
 * turned into something true.
 */
public sealed interface Condition {

    /** Always or never. */
    record Literal(boolean value) implements Condition {}

    record Compare(Term left, Operator operator, Term right) implements Condition {}

    /** Whether the subject is, or is none, of the elements of a list that is one bind. */
    record Member(Term subject, boolean included, Bind list) implements Condition {}

    record Between(Term subject, Term lowest, Term highest) implements Condition {}

    /** Whether a text fits, or does not fit, a pattern in which {@code \} is the escape. */
    record Like(Term subject, boolean positive, Term pattern) implements Condition {}

    /** Whether a regular expression finds, or does not find, something in a text. */
    record Regex(Term subject, boolean positive, boolean ignoreCase, Term pattern) implements Condition {}

    /** Whether the full text search of PostgreSQL finds, or does not find, what the bind asks for in texts together. */
    record FullText(boolean positive, List<Term> texts, Bind query) implements Condition {
        public FullText {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A search, said in two ways, of which the database's {@link TextSearch} takes one.
     *
     * @param contained with words that are contained in texts
     * @param found with full text search
     */
    record Search(Condition contained, Condition found) implements Condition {}
    /** Whether a list or a JSON document has, or has not, that to do with another. */
    record Contains(Term subject, boolean positive, Containment containment, Term other) implements Condition {}

    record IsNull(Term subject, boolean positive) implements Condition {}

    /** Whether both have one value, or neither has any; never unknown. */
    record Same(Term left, boolean positive, Term right) implements Condition {}

    record Exists(boolean positive, Subselect rows) implements Condition {}

    /** Whether terms are together the columns of one of the rows that a select answers. */
    record OneOf(List<Term> terms, List<Term> columns, Plan.Select select) implements Condition {
        public OneOf {
            terms = List.copyOf(terms);
            columns = List.copyOf(columns);
        }
    }

    record All(List<Condition> operands) implements Condition {
        public All {
            operands = List.copyOf(operands);
        }
    }

    record Any(List<Condition> operands) implements Condition {
        public Any {
            operands = List.copyOf(operands);
        }
    }

    /** {@return the conjunction, flat and without repetitions and what always holds} */
    static Condition all(List<Condition> operands) {
        var flat = operands.stream()
                .flatMap(operand -> operand instanceof All(var nested) ? nested.stream() : Stream.of(operand))
                .filter(operand -> !operand.equals(new Literal(true)))
                .distinct()
                .toList();
        return flat.isEmpty() ? new Literal(true) : flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    /** {@return the disjunction, flat and without repetitions and what never holds} */
    static Condition any(List<Condition> operands) {
        var flat = operands.stream()
                .flatMap(operand -> operand instanceof Any(var nested) ? nested.stream() : Stream.of(operand))
                .filter(operand -> !operand.equals(new Literal(false)))
                .distinct()
                .toList();
        return flat.isEmpty() ? new Literal(false) : flat.size() == 1 ? flat.get(0) : new Any(flat);
    }
}
