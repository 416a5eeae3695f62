package kumiko.schema;

import java.util.Locale;
import java.util.Map;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;

/**
 * The type of a column, by the same name on every database.
 *
 * @param name without its size
 * @param size the most characters, or the digits; 0 for any number
 * @param isArray whether it is of arrays of that type
 */
public record ColumnType(String name, ColumnSize size, boolean isArray) {

    /** What H2 shows for a text without a length is about a thousand times as much. */
    private static final int UNLIMITED = 1_000_000;

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("character varying", "varchar"),
            Map.entry("text", "varchar"),
            Map.entry("character", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("binary varying", "bytea"),
            Map.entry("time without time zone", "time"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    /** {@return a type as a database describes it} Sizes are 0 where it has none. */
    public static ColumnType described(String name, long length, int precision, int scale, boolean isArray) {
        var lower = name.toLowerCase(Locale.ROOT);
        var known = OTHER_NAMES.getOrDefault(lower, lower);
        var size = switch (known) {
            case "varchar", "char" -> ColumnSize.length(length >= UNLIMITED ? 0 : (int) length);
            case "numeric" -> new ColumnSize(0, precision, Math.clamp(scale, 0, precision));
            default -> ColumnSize.DEFAULT;
        };
        return new ColumnType(known, size, isArray);
    }

    static ColumnType of(TableDefinition.Column column) {
        return of(column.type(), column.size());
    }

    private static ColumnType of(DataType<?> stored, ColumnSize size) {
        return switch (stored) {
            case Scalar<?>(var kind, var javaType) -> of(kind, size);
            case ListOf<?>(var element) -> new ColumnType(of(element, size).name(), ColumnSize.DEFAULT, true);
            case DataType.NativeEnum<?> constants -> plain(constants.name());
            case DataType.Enumerated<?> other -> of(other.stored(), size);
            case DataType.Converted<?, ?> other -> of(other.stored(), size);
        };
    }

    private static ColumnType of(ScalarKind kind, ColumnSize size) {
        return switch (kind) {
            case BOOLEAN -> plain("boolean");
            case BYTE, SHORT -> plain("smallint");
            case INTEGER -> plain("integer");
            case LONG -> plain("bigint");
            case FLOAT -> plain("real");
            case DOUBLE -> plain("double precision");
            case DECIMAL -> new ColumnType("numeric", size, false);
            case BIG_INTEGER -> plain("numeric");
            case CHARACTER -> new ColumnType("varchar", ColumnSize.length(1), false);
            case TEXT -> new ColumnType("varchar", size, false);
            case UUID -> plain("uuid");
            case DATE -> plain("date");
            case TIME -> plain("time");
            case DATE_TIME -> plain("timestamp");
            case OFFSET_DATE_TIME, INSTANT -> plain("timestamptz");
            case BYTES -> plain("bytea");
            case JSON -> plain("jsonb");
        };
    }

    private static ColumnType plain(String name) {
        return new ColumnType(name, ColumnSize.DEFAULT, false);
    }

    /** {@return whether every value of a stored type can be written to a column of this type, and read from it} */
    boolean serves(DataType<?> stored, ColumnSize wanted) {
        return switch (stored) {
            case Scalar<?>(var kind, var javaType) -> !isArray && serves(kind) && holds(kind, wanted);
            case ListOf<?>(var element) ->
                isArray
                        && switch (element.stored()) {
                            case Scalar<?>(var kind, var javaType) -> serves(kind);
                            case DataType.NativeEnum<?> constants -> serves(constants);
                            case ListOf<?> list -> false;
                            case DataType.Enumerated<?> other -> false;
                            case DataType.Converted<?, ?> other -> false;
                        };
            case DataType.NativeEnum<?> constants -> !isArray && serves(constants);
            case DataType.Enumerated<?> other -> serves(other.stored(), wanted);
            case DataType.Converted<?, ?> other -> serves(other.stored(), wanted);
        };
    }

    /** H2 gives its enums no names. */
    private boolean serves(DataType.NativeEnum<?> constants) {
        return name.equals(constants.name()) || name.equals("enum");
    }

    private boolean serves(ScalarKind kind) {
        return switch (kind) {
            case CHARACTER -> name.equals("varchar") || name.equals("char");
            case DECIMAL, BIG_INTEGER -> name.equals("numeric") || name.equals("decfloat");
            case JSON -> name.equals("jsonb") || name.equals("json");
            case BOOLEAN,
                    BYTE,
                    SHORT,
                    INTEGER,
                    LONG,
                    FLOAT,
                    DOUBLE,
                    TEXT,
                    UUID,
                    DATE,
                    TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME,
                    INSTANT,
                    BYTES -> name.equals(of(kind, ColumnSize.DEFAULT).name);
        };
    }

    private boolean holds(ScalarKind kind, ColumnSize wanted) {
        return switch (kind) {
            case TEXT -> size.length() == 0 || wanted.length() > 0 && wanted.length() <= size.length();
            case DECIMAL ->
                size.precision() == 0
                        || wanted.precision() > 0
                                && wanted.scale() <= size.scale()
                                && wanted.precision() - wanted.scale() <= size.precision() - size.scale();
            case BOOLEAN,
                    BYTE,
                    SHORT,
                    INTEGER,
                    LONG,
                    FLOAT,
                    DOUBLE,
                    BIG_INTEGER,
                    CHARACTER,
                    UUID,
                    DATE,
                    TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME,
                    INSTANT,
                    BYTES,
                    JSON -> true;
        };
    }

    @Override
    public String toString() {
        var text = switch (name) {
            case "varchar" -> size.length() == 0 ? "text" : "varchar(" + size.length() + ")";
            case "char" -> "char(" + size.length() + ")";
            case "numeric" -> size.precision() == 0 ? name : "numeric(" + size.precision() + ", " + size.scale() + ")";
            default -> name;
        };
        return isArray ? text + "[]" : text;
    }
}
