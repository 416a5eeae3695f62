package kumiko.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A reason for which our answer may differ from a recorded one, on purpose.
 *
 * @param reason in a sentence
 * @param applies to which cases
 * @param outcome what our answer has to be instead
 * @param stated what exactly it has to be, where the outcome is that it is stated
 */
record Rule(String reason, Predicate<OracleCase> applies, Outcome outcome, Function<OracleCase, List<Object>> stated) {

    Rule(String reason, Predicate<OracleCase> applies, Outcome outcome) {
        this(reason, applies, outcome, oracle -> List.of());
    }

    static Rule stating(String reason, Predicate<OracleCase> applies, Function<OracleCase, List<Object>> stated) {
        return new Rule(reason, applies, Outcome.STATED, stated);
    }

    enum Outcome {
        /** An error of ours. */
        REFUSED,
        /** The recorded rows without their repetitions. */
        WITHOUT_REPEATS,
        /** Some other rows, the same from every interpreter. */
        OTHER_ROWS,
        /** What the rule computes by itself. */
        STATED
    }

    static Optional<Rule> first(List<Rule> rules, OracleCase oracle, Predicate<Rule> explains) {
        return rules.stream()
                .filter(rule -> rule.applies().test(oracle))
                .filter(explains)
                .findFirst();
    }
}
