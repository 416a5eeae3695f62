package kumiko.json;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import kumiko.lookup.Problem;
import org.jspecify.annotations.Nullable;

/** Knows from where in a document each text of a request comes. */
final class JsonPlaces {

    private static final Set<String> CONNECTIVES = Set.of("and", "and_", "or", "or_", "not", "not_");

    private final Map<String, Pointer> pointers = new IdentityHashMap<>();
    private final Map<String, Pointer> operands = new IdentityHashMap<>();
    private final Findings findings;

    JsonPlaces(Findings findings) {
        this.findings = findings;
    }

    /** {@return the text, which is known to come from there} Texts are told apart by which object they are, so each is one of its own. */
    String known(String text, Pointer at) {
        var own = String.valueOf(text.toCharArray());
        pointers.put(own, at);
        return own;
    }

    /** Says which of the operands of a known name is none, should the name connect conditions. */
    void operand(String known, Pointer at) {
        if (CONNECTIVES.contains(known)) {
            operands.put(known, at);
        }
    }

    /** Adds a problem of a text that comes from the document. */
    void add(Problem problem) {
        var text = problem.span().text();
        var operand = problem instanceof Problem.Malformed ? operands.get(text) : null;
        var at = operand == null ? pointer(text) : operand;
        findings.add(() -> new JsonProblem.InQuery(at == null ? "" : at.toString(), problem));
    }

    private @Nullable Pointer pointer(String text) {
        var known = pointers.get(text);
        if (known != null) {
            return known;
        }
        for (var each : pointers.entrySet()) {
            if (each.getKey().startsWith(text)) {
                return each.getValue();
            }
        }
        return text.equals(QueryMembers.DELETED) ? Pointer.ROOT.member(text) : null;
    }
}
