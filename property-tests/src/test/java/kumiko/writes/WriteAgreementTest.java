package kumiko.writes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Command;
import kumiko.r2dbc.DatabaseException;
import kumiko.writes.Outcome.Answer;
import kumiko.writes.Outcome.Failure;
import kumiko.writes.Steps.Step;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Memory, H2 and PostgreSQL give the same answers to random commands, and have the same rows after each. */
class WriteAgreementTest {

    private static World world;
    private static int writes;
    private static int changes;
    private static int differences;

    @BeforeContainer
    static void open() {
        world = new World("writes");
    }

    @AfterContainer
    static void close() {
        world.close();
        assertThat(changes).as("of " + writes + " writes, that change rows").isGreaterThan(writes / 3);
        assertThat(differences)
                .as("of " + writes + " writes, that differ as they may")
                .isLessThan(writes / 20);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.sequences();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theInterpretersAgreeOnCommands(@ForAll("steps") List<Step> steps) {
        var sides = world.begin();
        var history = new History(Rows.of(sides.get(0)));
        var done = new ArrayList<Action>();
        for (var step : steps) {
            world.clock().advance();
            var action = step.in(history).orElse(null);
            if (action == null) {
                continue;
            }
            done.add(action);
            var outcomes = sides.stream().map(action::on).toList();
            if (!agree(action, outcomes, done)) {
                differences++;
                return;
            }
            world.rename(sides);
            var expected = Rows.of(sides.get(0));
            for (var side : sides.subList(1, sides.size())) {
                Rows.of(side).requireEqualTo(expected, () -> side + " after\n" + join(done));
            }
            writes += action instanceof Action.Reading<?> ? 0 : 1;
            changes += expected.equals(history.current()) ? 0 : 1;
            history.add(expected);
        }
    }

    /** {@return whether the rows are still the same on all sides} */
    private static boolean agree(Action action, List<Outcome> outcomes, List<Action> done) {
        var expected = outcomes.get(0);
        boolean same = true;
        for (int i = 1; i < outcomes.size(); i++) {
            var found = outcomes.get(i);
            if (action.isOfMany() && isRefusal(found)) {
                if (isRefusal(expected)) {
                    continue;
                }
                if (expected instanceof Answer && isBetweenRows(found, action, i == 2)) {
                    same = false;
                    continue;
                }
            }
            assertThat(found)
                    .as(() -> "of " + outcomes + " after\n" + join(done))
                    .isEqualTo(expected);
        }
        return same;
    }

    private static String join(List<Action> done) {
        return String.join("\n", done.stream().map(Object::toString).toList());
    }

    /** Of several rows that are refused, each side names the one that it looks at first. */
    private static boolean isRefusal(Outcome outcome) {
        return outcome instanceof Failure(var type)
                && (DatabaseException.ConstraintViolation.class.isAssignableFrom(type)
                        || type == DatabaseException.InvalidData.class
                        || type == DatabaseException.StaleVersion.class
                        || type == DatabaseException.NotFound.class);
    }

    /**
     * Databases check unique values row by row, H2 references too, and PostgreSQL references at the end of each statement;
     * memory checks all at the end of the command.
     */
    private static boolean isBetweenRows(Outcome outcome, Action action, boolean isPostgres) {
        boolean isOneStatement = action instanceof Action.Writing<?>(var command, var counted)
                && (command instanceof Command.Update<?> || command instanceof Command.Delete<?>);
        return outcome instanceof Failure(var type)
                && (type == DatabaseException.UniqueViolation.class
                        || type == DatabaseException.ForeignKeyViolation.class && !(isPostgres && isOneStatement));
    }
}
