package kumiko.jooq;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Arrays;
import kumiko.jooq.Sql.Parameter;
import kumiko.model.DataType;
import kumiko.model.Json;
import org.jooq.Converter;
import org.jooq.Decfloat;
import org.jooq.EnumType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/** Takes the parameters out of jOOQ's queries, as what their converters make of them for the database. */
final class JooqParameters {

    private JooqParameters() {}

    static Parameter<?> parameter(Param<?> param, int number) {
        if (param.getParamName() != null && !param.getParamName().equals(Integer.toString(number))) {
            throw new IllegalArgumentException(
                    "the parameter `" + param.getParamName() + "` has a name, which cannot be bound; use `DSL.val`");
        }
        var name = "value " + number;
        var stored = stored(param);
        if (stored != null) {
            return ParameterTypes.parameter(name, plain(stored));
        }
        var type = plain(param.getBinding().converter().fromType());
        return Sql.parameter(
                ParameterTypes.ofNull(type)
                        .orElseThrow(() -> new IllegalArgumentException(name + " is null, and of no type that can be"
                                + " bound; give it one, as `DSL.val(null, SQLDataType.INTEGER)`")),
                null);
    }

    @SuppressWarnings("unchecked") // a parameter's value is of the type that its converter is for
    private static @Nullable Object stored(Param<?> param) {
        return ((Converter<Object, Object>) param.getBinding().converter()).to(param.getValue());
    }

    private static Object plain(Object stored) {
        return switch (stored) {
            case JSON json -> new Json(json.data());
            case JSONB json -> new Json(json.data());
            case Decfloat number -> new BigDecimal(number.data());
            case EnumType constant -> constant.getLiteral();
            case Timestamp moment -> moment.toLocalDateTime();
            case Date date -> date.toLocalDate();
            case Time time -> time.toLocalTime();
            case byte[] bytes -> bytes;
            case Object[] array ->
                Arrays.stream(array).map(JooqParameters::plain).toList();
            default -> stored;
        };
    }

    private static Class<?> plain(Class<?> type) {
        if (type == JSON.class || type == JSONB.class) {
            return Json.class;
        }
        if (type == Decfloat.class) {
            return BigDecimal.class;
        }
        if (type == Timestamp.class) {
            return DataType.DATE_TIME.javaType();
        }
        if (type == Date.class) {
            return DataType.DATE.javaType();
        }
        if (type == Time.class) {
            return DataType.TIME.javaType();
        }
        return type.isArray() && type != byte[].class
                ? plain(type.getComponentType()).arrayType()
                : type;
    }
}
