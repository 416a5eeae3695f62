package kumiko.jooq;

import kumiko.model.ColumnSize;
import kumiko.model.DataType.ListOf;
import kumiko.model.DataType.NativeEnum;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;
import org.jooq.DataType;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;

/** The database's types for stored types. */
record SqlTypes(SqlDialect dialect) {

    /** Characters that no name has in it. */
    private static final String OPEN = "\u0001";

    private static final String CLOSE = "\u0002";

    DataType<?> of(kumiko.model.DataType<?> stored) {
        return of(stored, ColumnSize.DEFAULT);
    }

    DataType<?> of(kumiko.model.DataType<?> stored, ColumnSize size) {
        return switch (stored) {
            case Scalar<?>(var kind, var javaType) -> scalar(kind, size);
            case ListOf<?>(var element) -> of(element, size).getArrayDataType();
            case NativeEnum<?> constants -> named(constants);
            case kumiko.model.DataType.Enumerated<?> other -> throw notStored(other);
            case kumiko.model.DataType.Converted<?, ?> other -> throw notStored(other);
        };
    }

    /** The type of an enum by its name, which H2 gives to none: there its constants stand for it. */
    private DataType<String> named(NativeEnum<?> constants) {
        return switch (dialect) {
            case POSTGRES -> {
                var name = "\"" + constants.name().replace("\"", "\"\"") + "\"";
                yield new DefaultDataType<>(dialect.jooq(), String.class, name, name);
            }
            case H2 -> {
                var labels = String.join("', '", constants.labels());
                yield new DefaultDataType<>(
                        dialect.jooq(), String.class, OPEN + labels + CLOSE, "enum('" + labels + "')");
            }
        };
    }

    /** {@return a definition with its enums} jOOQ cuts off what a type has in parentheses, so other characters stand for those. */
    static String withEnums(String definition) {
        return definition.replace(OPEN, "enum('").replace(CLOSE, "')");
    }

    /** {@return whether values of the type are texts to the driver, and the database's enums within a statement} */
    static boolean isNativeEnum(kumiko.model.DataType<?> stored) {
        return stored instanceof NativeEnum<?>
                || stored instanceof ListOf<?>(var element) && element instanceof NativeEnum<?>;
    }

    /** {@return the type of a column} Lists of texts are arrays of PostgreSQL's own type of texts, as everybody has them. */
    DataType<?> ofColumn(kumiko.model.DataType<?> stored, ColumnSize size) {
        boolean isTexts = stored instanceof ListOf<?>(var element)
                && element.equals(kumiko.model.DataType.TEXT)
                && size.length() == 0;
        return isTexts && dialect == SqlDialect.POSTGRES ? SQLDataType.CLOB.array() : of(stored, size);
    }

    private DataType<?> scalar(ScalarKind kind, ColumnSize size) {
        return switch (kind) {
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case BYTE, SHORT -> SQLDataType.SMALLINT;
            case INTEGER -> SQLDataType.INTEGER;
            case LONG -> SQLDataType.BIGINT;
            case FLOAT -> SQLDataType.REAL;
            case DOUBLE -> SQLDataType.DOUBLE;
            case DECIMAL -> decimal(size);
            case BIG_INTEGER -> dialect == SqlDialect.H2 ? SQLDataType.NUMERIC(1000, 0) : SQLDataType.NUMERIC;
            case CHARACTER -> SQLDataType.VARCHAR(1);
            case TEXT -> size.length() > 0 ? SQLDataType.VARCHAR(size.length()) : SQLDataType.VARCHAR;
            case UUID -> SQLDataType.UUID;
            case DATE -> SQLDataType.LOCALDATE;
            case TIME -> SQLDataType.LOCALTIME(6);
            case DATE_TIME -> SQLDataType.LOCALDATETIME(6);
            case OFFSET_DATE_TIME, INSTANT -> SQLDataType.TIMESTAMPWITHTIMEZONE(6);
            case BYTES -> SQLDataType.VARBINARY;
            case JSON -> dialect == SqlDialect.H2 ? SQLDataType.JSON : SQLDataType.JSONB;
        };
    }

    /** H2 takes a number without a precision for a whole one. */
    private DataType<?> decimal(ColumnSize size) {
        if (size.precision() > 0) {
            return SQLDataType.NUMERIC(size.precision(), size.scale());
        }
        return dialect == SqlDialect.H2 ? SQLDataType.DECFLOAT : SQLDataType.NUMERIC;
    }

    private static IllegalStateException notStored(kumiko.model.DataType<?> type) {
        return new IllegalStateException(type + " is not a stored type");
    }
}
