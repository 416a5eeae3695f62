package kumiko.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;

/** Rows of a seed file, which carry the names of columns, as records. */
final class SeedRows {

    private SeedRows() {}

    static <R> World.Rows<R> of(Model<R> model, List<Map<String, Object>> rows) {
        return new World.Rows<>(
                model, rows.stream().map(row -> record(model, row)).toList());
    }

    private static <R> R record(Model<R> model, Map<String, Object> row) {
        var values = model.columns().stream()
                .map(column -> value(column, row.get(column.column())))
                .toArray();
        return model.create(values);
    }

    private static Object value(Column<?> column, Object json) {
        if (json == null) {
            return null;
        }
        if (!(column.type() instanceof DataType.Scalar<?>(var kind, var javaType))) {
            throw new IllegalArgumentException("no seed for " + column);
        }
        return switch (kind) {
            case LONG -> ((Number) json).longValue();
            case INTEGER -> ((Number) json).intValue();
            case DOUBLE -> ((Number) json).doubleValue();
            case DECIMAL -> new BigDecimal(json.toString());
            case DATE -> LocalDate.parse(json.toString());
            case DATE_TIME -> LocalDateTime.parse(json.toString());
            case INSTANT -> OffsetDateTime.parse(json.toString()).toInstant();
            default -> json;
        };
    }
}
