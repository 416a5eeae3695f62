package kumiko.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kumiko.model.DataType;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * A statement of your own: SQL as text with the values of its placeholders, or a query of jOOQ. Values are always bound;
 * none becomes part of the text.
 *
 * {@snippet :
 * Sql older = Sql.of("select * from users where age > $1 and name <> all ($2)", 18, List.of("Bob", "Bill"));
 * Sql counted = Sql.of(DSL.selectCount().from(DSL.name("users")).where(DSL.field(DSL.name("age"), Integer.class).gt(18)));
 * }
 *
 * <p>It means nothing until a {@code Database} runs it.
 */
public sealed interface Sql {

    /**
     * Text in the language of the database.
     *
     * @param text with {@code $1}, {@code $2} … for the parameters, each at least once, in any order
     * @param parameters what they stand for
     */
    record Text(String text, List<Parameter<?>> parameters) implements Sql {

        public Text {
            parameters = List.copyOf(parameters);
            PlaceholderText.requireAll(text, parameters.size());
        }
    }

    /**
     * A query of jOOQ's, rendered in the dialect of the database that runs it, whatever its own is. It must not be changed
     * after it is given here.
     */
    record Jooq(Query query) implements Sql {

        public Jooq {
            Objects.requireNonNull(query, "query");
        }
    }

    /**
     * A value with its type, which a null and an empty list do not have by themselves.
     *
     * @param <T> the Java type of the value
     */
    record Parameter<T>(DataType<T> type, @Nullable T value) {

        public Parameter {
            Objects.requireNonNull(type, "type");
        }

        /** {@return the value in its stored form} */
        public @Nullable Object stored() {
            return value == null ? null : type.encode(value);
        }
    }

    /**
     * {@return a statement of text with values} A value is of one of the classes of a record's components, or a list of
     * them, or a {@link #parameter}. An enum is bound as the text of its name; where the database has a type of its own for
     * it, write {@code cast($1 as mood)}.
     *
     * @throws IllegalArgumentException if the placeholders are not those of the values, or a value has no type or one that
     *     cannot be bound
     */
    static Sql of(String text, @Nullable Object... values) {
        var parameters = new ArrayList<Parameter<?>>();
        for (var value : values) {
            parameters.add(ParameterTypes.parameter("value " + (parameters.size() + 1), value));
        }
        return new Text(text, parameters);
    }

    /** {@return a statement that is a query of jOOQ} It needs no connection and no dialect of its own. */
    static Sql of(Query query) {
        return new Jooq(query);
    }

    /** {@return a value of this type, which may be null} */
    static <T> Parameter<T> parameter(DataType<T> type, @Nullable T value) {
        return new Parameter<>(type, value);
    }

    /**
     * {@return a list of values of this type, which may be empty}
     *
     */
    static <T> Parameter<List<T>> list(DataType<T> element, List<T> values) {
        return new Parameter<>(new DataType.ListOf<>(element), List.copyOf(values));
    }
}
