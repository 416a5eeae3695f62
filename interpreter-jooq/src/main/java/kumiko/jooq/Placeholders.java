package kumiko.jooq;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.plan.Bind;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binds of one statement. Each is a parameter named by its number, so that a placeholder says which bind it stands for
 * wherever jOOQ writes it.
 */
final class Placeholders {

    private final SqlTypes types;
    private final @Nullable Object @Nullable [] arguments;
    private final List<Bind> binds = new ArrayList<>();

    Placeholders(SqlTypes types) {
        this.types = types;
        this.arguments = null;
    }

    /** For a query that has its values in it: those that the binds make of the arguments. */
    Placeholders(SqlTypes types, @Nullable Object[] arguments) {
        this.types = types;
        this.arguments = arguments;
    }

    Field<?> field(Bind bind) {
        if (arguments != null) {
            return new JooqValues(types).value(bind.type(), bind.value(arguments));
        }
        binds.add(bind);
        var type = types.of(bind.type());
        var name = Integer.toString(binds.size());
        if (SqlTypes.isNativeEnum(bind.type())) {
            var text = bind.type() instanceof ListOf<?> ? SQLDataType.VARCHAR.array() : SQLDataType.VARCHAR;
            var bound = DSL.param(name, text); // of no type by itself on H2, which makes no enum of that
            return types.dialect() == SqlDialect.H2 ? bound.cast(text).cast(type) : bound.cast(type);
        }
        return types.dialect().bindsAsTexts(bind.type())
                ? DSL.param(name, SQLDataType.VARCHAR.array()).cast(type)
                : DSL.param(name, type);
    }

    /** {@return a value of our own, which is bound like any other} */
    Field<String> text(String value) {
        return field(new Bind.Fixed(DataType.TEXT, value)).coerce(String.class);
    }

    Field<Integer> number(int value) {
        return field(new Bind.Fixed(DataType.INTEGER, value)).coerce(Integer.class);
    }

    List<Bind> binds() {
        return binds;
    }
}
