package kumiko.json;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one document, up to a limit. */
final class Findings {

    private final int limit;
    private final List<JsonProblem> problems = new ArrayList<>();
    private int count;

    Findings(JsonLimits limits) {
        this.limit = limits.problems();
    }

    /** Adds a problem, which is only made if it is among the first ones. */
    void add(Supplier<JsonProblem> problem) {
        if (count++ < limit) {
            problems.add(problem.get());
        }
    }

    void refuse(Pointer at, Supplier<String> message) {
        add(() -> new JsonProblem.Refused(at.toString(), message.get()));
    }

    void wrong(Pointer at, JsonTree found, String expected) {
        wrong(at, found, expected, Optional.empty());
    }

    void wrong(Pointer at, JsonTree found, DataType<?> expected) {
        wrong(at, found, Shown.expected(expected));
    }

    void wrong(Pointer at, JsonTree found, String expected, Optional<String> nearest) {
        if (!(found instanceof JsonTree.Broken)) {
            add(() -> new JsonProblem.WrongValue(at.toString(), Shown.value(found), expected, nearest));
        } else {
            count++;
        }
    }

    /** {@return how many there are, those beyond the limit included} */
    int count() {
        return count;
    }

    /** {@return the value if nothing was found wrong} */
    <T> Validation<Seq<JsonProblem>, T> validation(@Nullable T value) {
        return problems.isEmpty()
                ? Validation.valid(Objects.requireNonNull(value, "a value or a problem"))
                : Validation.invalid(Vector.ofAll(problems));
    }
}
