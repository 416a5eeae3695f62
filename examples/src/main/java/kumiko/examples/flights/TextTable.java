package kumiko.examples.flights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer as a table of text. */
final class TextTable {

    private TextTable() {}

    static String of(Asked<?> asked, List<?> rows) {
        var answer = rows.stream().map(row -> Cells.of(asked, row)).toList();
        var lines = new ArrayList<List<String>>();
        lines.add(answer.isEmpty() ? asked.names() : List.copyOf(answer.get(0).keySet()));
        for (var cells : answer) {
            lines.add(cells.values().stream().map(TextTable::text).toList());
        }
        var table = new StringBuilder();
        for (var line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElse(0);
                table.append(String.format("%-" + (width + 2) + "s", line.get(i)));
            }
            table.append('\n');
        }
        return rows.isEmpty() ? table + "(no rows)\n" : table.toString();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            default -> value.toString();
        };
    }
}
