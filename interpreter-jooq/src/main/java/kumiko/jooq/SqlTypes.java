package kumiko.jooq;

import kumiko.model.ColumnSize;
import kumiko.model.DataType.ListOf;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** The database's types for stored types. */
record SqlTypes(SqlDialect dialect) {

    DataType<?> of(kumiko.model.DataType<?> stored) {
        return of(stored, ColumnSize.DEFAULT);
    }

    DataType<?> of(kumiko.model.DataType<?> stored, ColumnSize size) {
        return switch (stored) {
            case Scalar<?>(var kind, var javaType) -> scalar(kind, size);
            case ListOf<?>(var element) -> of(element, size).getArrayDataType();
            case kumiko.model.DataType.Enumerated<?> other -> throw notStored(other);
            case kumiko.model.DataType.Converted<?, ?> other -> throw notStored(other);
        };
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
