package kumiko.r2dbc;

import java.util.List;
import kumiko.jooq.Sql.Parameter;
import kumiko.jooq.SqlDialect;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The values of a statement that was written by others, as the driver takes them.
 *
 * @param values null where there is none
 * @param classes what the nulls stand for
 */
record SqlBinds(@Nullable Object[] values, Class<?>[] classes) {

    static SqlBinds of(List<Parameter<?>> parameters, DriverValues driver) {
        var values = new @Nullable Object[parameters.size()];
        var classes = new Class<?>[values.length];
        for (int i = 0; i < values.length; i++) {
            var parameter = parameters.get(i);
            var type = parameter.type().stored();
            var stored = parameter.stored();
            boolean document = driver.dialect() == SqlDialect.POSTGRES && type.equals(DataType.JSON);
            classes[i] = document ? PostgresConnections.jsonClass() : driver.boundClass(type);
            if (stored != null) {
                values[i] = document ? PostgresConnections.json(stored.toString()) : driver.bound(type, stored);
            }
        }
        return new SqlBinds(values, classes);
    }
}
