package kumiko.examples.flights;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.Model;

/** Records as a table of text. */
final class TextTable {

    private TextTable() {}

    static <R> String of(Model<R> model, List<R> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(model.attributeNames());
        for (R row : rows) {
            lines.add(model.columns().stream()
                    .map(column -> text(model, row, column))
                    .toList());
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

    private static <R> String text(Model<R> model, R row, Column<?> column) {
        var value = model.value(row, column);
        return value == null ? "-" : value.toString();
    }
}
