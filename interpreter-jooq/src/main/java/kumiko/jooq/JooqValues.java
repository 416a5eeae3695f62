package kumiko.jooq;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.Json;
import kumiko.model.StorableTime;
import org.jooq.Decfloat;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Stored values as parameters of jOOQ's queries. */
record JooqValues(SqlTypes types) {

    Field<?> value(DataType<?> stored, @Nullable Object value) {
        var type = types.of(stored);
        if (value == null) {
            return DSL.val(null, type);
        }
        if (!(value instanceof List<?> list)) {
            return DSL.val(plain(value), type);
        }
        if (types.dialect().bindsAsTexts(stored)) {
            var texts = list.stream()
                    .map(bytes -> "\\x" + HexFormat.of().formatHex((byte[]) Objects.requireNonNull(bytes)))
                    .toArray(String[]::new);
            return DSL.val(texts, SQLDataType.VARCHAR.array()).cast(type);
        }
        return DSL.val(array(((ListOf<?>) stored).element(), list), type);
    }

    private Object array(DataType<?> element, List<?> values) {
        var array = Array.newInstance(types.of(element).getType(), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, plain(Objects.requireNonNull(values.get(i))));
        }
        return array;
    }

    /** {@return the value in the class that jOOQ has for its type} */
    private Object plain(Object stored) {
        return switch (stored) {
            case Byte number -> number.shortValue();
            case BigInteger number -> new BigDecimal(number);
            case BigDecimal number when types.dialect() == SqlDialect.H2 -> Decfloat.valueOf(number.toString());
            case Character character -> character.toString();
            case Instant moment -> StorableTime.orEndless(moment);
            case Json json ->
                switch (types.dialect()) {
                    case H2 -> JSON.json(json.text());
                    case POSTGRES -> JSONB.jsonb(json.text());
                };
            default -> stored;
        };
    }
}
