package kumiko.semantics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kumiko.algebra.Query;
import kumiko.model.Model;

/**
 * Conditions, and the rows for which each holds.
 *
 * @param title the heading under which the document has it
 * @param onH2 whether H2 can be asked all of it
 * @param rows what tells the rows apart, in the order of their keys from 1
 */
record MeaningTable<R>(String title, Model<R> model, List<String> rows, List<String> conditions, boolean onH2) {

    MeaningTable(String title, Model<R> model, List<String> rows, List<String> conditions) {
        this(title, model, rows, conditions, true);
    }

    private static final String HOLDS = "●";

    Query<R> query(String condition) {
        return Query.all(model).where(condition).sort("id");
    }

    /** {@return the table as the document shows it} */
    String markdown(List<List<Long>> keysByCondition) {
        var head = "| | " + String.join(" | ", rows) + " |\n|---|" + ":-:|".repeat(rows.size()) + "\n";
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> line(conditions.get(i), keysByCondition.get(i)))
                .collect(Collectors.joining("\n", head, "\n"));
    }

    private String line(String condition, List<Long> keys) {
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(key -> keys.contains((long) key) ? HOLDS : " ")
                .collect(Collectors.joining(" | ", "| `" + condition.replace("|", "\\|") + "` | ", " |"));
    }
}
