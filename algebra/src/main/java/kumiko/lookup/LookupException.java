package kumiko.lookup;

import java.util.List;
import java.util.stream.Collectors;

/** Query text that cannot be understood; the message shows every problem with its place and what would be right. */
public final class LookupException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public LookupException(Iterable<Problem> problems) {
        this(io.vavr.collection.Vector.ofAll(problems).asJava());
    }

    private LookupException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::render)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** {@return the problems in the order of the text, at least one} */
    public List<Problem> problems() {
        return problems;
    }
}
