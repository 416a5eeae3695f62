package kumiko.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A reason for which our answer may differ from a recorded one, on purpose.
 *
 * @param reason in a sentence
 * @param applies to which cases
 * @param outcome what our answer has to be instead
 */
record Rule(String reason, Predicate<OracleCase> applies, Outcome outcome) {

    enum Outcome {
        /** An error of ours. */
        REFUSED,
        /** The recorded rows without their repetitions. */
        WITHOUT_REPEATS,
        /** Some other rows, the same from every interpreter. */
        OTHER_ROWS
    }

    static Optional<Rule> first(List<Rule> rules, OracleCase oracle, Predicate<Rule> explains) {
        return rules.stream()
                .filter(rule -> rule.applies().test(oracle))
                .filter(explains)
                .findFirst();
    }
}
