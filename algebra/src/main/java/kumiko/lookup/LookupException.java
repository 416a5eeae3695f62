package kumiko.lookup;

import java.util.List;
import java.util.stream.Collectors;

/** Query text that cannot be understood; the message shows the first ten problems, each
 * with its place and what would be right. */
public final class LookupException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient List<Problem> problems;

    public LookupException(Iterable<Problem> problems) {
        this(io.vavr.collection.Vector.ofAll(problems).asJava());
    }

    private LookupException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<Problem> problems) {
        var paragraph = System.lineSeparator() + System.lineSeparator();
        var shown = problems.stream().limit(SHOWN).map(Problem::render).collect(Collectors.joining(paragraph));
        int more = problems.size() - SHOWN;
        return more > 0 ? shown + paragraph + "and " + more + " more problems" : shown;
    }

    /** {@return the problems in the order of the text, at least one} */
    public List<Problem> problems() {
        return problems;
    }
}
