package kumiko.model;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A named value of a record, and the column that stores it.
 *
 * @param name the attribute's name in the string language, in snake_case: {@code created_at}
 * @param component the name in Java: {@code createdAt}
 * @param column the name in the database; nothing depends on its being equal to the other two
 * @param type what the values are
 * @param nullable whether a stored row may have no value here
 * @param roles what the column is for beyond holding a value
 * @param size how large a value may be
 * @param <T> the Java type of the values
 */
public record Column<T>(
        String name,
        String component,
        String column,
        DataType<T> type,
        boolean nullable,
        Set<ColumnRole> roles,
        ColumnSize size) {

    public Column {
        Names.requireIdentifier(name);
        Objects.requireNonNull(component, "component");
        Names.requireColumn(column);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(size, "size");
        roles = Set.copyOf(roles);
    }

    /** {@return a column that is never null, named alike in text, in Java (in camelCase) and in the database} */
    public static <T> Column<T> of(String name, DataType<T> type) {
        return new Column<>(name, Names.camelCase(name), name, type, false, Set.of(), ColumnSize.DEFAULT);
    }

    public Column<T> orNull() {
        return new Column<>(name, component, column, type, true, roles, size);
    }

    public Column<T> storedAs(String columnName) {
        return new Column<>(name, component, columnName, type, nullable, roles, size);
    }

    public Column<T> named(String componentName) {
        return new Column<>(name, componentName, column, type, nullable, roles, size);
    }

    public Column<T> sized(ColumnSize newSize) {
        return new Column<>(name, component, column, type, nullable, roles, newSize);
    }

    public Column<T> with(ColumnRole first, ColumnRole... others) {
        var all = EnumSet.of(first, others);
        all.addAll(roles);
        return new Column<>(name, component, column, type, nullable, all, size);
    }

    public boolean is(ColumnRole role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return name;
    }
}
