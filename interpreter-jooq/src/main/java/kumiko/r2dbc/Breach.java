package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.r2dbc.DatabaseException.ForeignKeyViolation.Side;
import kumiko.r2dbc.DatabaseException.Origin;
import kumiko.schema.TableDefinition;
import kumiko.schema.TableDefinitions;

/** A broken constraint in the words of the model whose rows were written. No value is ever told. */
record Breach(R2dbcException failure, BrokenConstraint broken, Origin origin) {

    static Breach of(R2dbcException failure, Origin origin) {
        return new Breach(failure, BrokenConstraint.of(failure), origin);
    }

    /** {@return the attributes that the constraint is about; none if they are not known, or not of the model} */
    List<String> attributes() {
        return ownModel()
                .map(model -> attributes(model, broken.columns().isEmpty() ? columnsByName(model) : broken.columns()))
                .orElse(List.of());
    }

    /** {@return the attributes that refer to another row, which the constraint's name tells where that is in use} */
    List<String> referringAttributes() {
        return side() == Side.IN_USE
                ? ownModel()
                        .map(model -> attributes(model, columnsByName(model)))
                        .orElse(List.of())
                : attributes();
    }

    /** {@return the model, if the constraint is one of its table} */
    private Optional<Model<?>> ownModel() {
        return origin.modelOfRows()
                .filter(model -> broken.table().map(model.table()::equals).orElse(true));
    }

    private List<String> columnsByName(Model<?> model) {
        var definition = definition(model);
        return Stream.of(
                        Stream.of(definition.key()),
                        definition.uniques().stream(),
                        definition.references().stream()
                                .map(reference -> new TableDefinition.Key(reference.name(), reference.columns())))
                .flatMap(keys -> keys)
                .filter(key -> broken.name().equals(Optional.of(key.name())))
                .findFirst()
                .map(TableDefinition.Key::columns)
                .orElse(List.of());
    }

    private static TableDefinition definition(Model<?> model) {
        return TableDefinitions.declared(List.of(model)).getFirst();
    }

    private static List<String> attributes(Model<?> model, List<String> columns) {
        var attributes = columns.stream()
                .flatMap(name -> model.columns().stream()
                        .filter(column -> column.column().equals(name))
                        .map(Column::name))
                .toList();
        return attributes.size() == columns.size() ? attributes : List.of();
    }

    /**
     * {@return which row of a reference is the wrong one} H2 has a state for either; PostgreSQL says it only in words, so
     * there it is known from the statement, and from the table and the columns that broke the rule.
     */
    Side side() {
        return switch (String.valueOf(failure.getSqlState())) {
            case "23506" -> Side.MISSING;
            case "23001" -> Side.IN_USE;
            default ->
                BrokenConstraint.isOfPostgres(failure)
                        ? sideOf(String.valueOf(origin.sql()).stripLeading().toLowerCase(Locale.ROOT))
                        : Side.IN_USE;
        };
    }

    private Side sideOf(String sql) {
        if (sql.startsWith("insert")) {
            return Side.MISSING;
        }
        if (sql.startsWith("delete")) {
            return Side.IN_USE;
        }
        return origin.modelOfRows().map(this::sideOfUpdate).orElse(Side.UNKNOWN);
    }

    private Side sideOfUpdate(Model<?> model) {
        if (broken.table().isEmpty()) {
            return Side.UNKNOWN;
        }
        if (!broken.table().get().equals(model.table())) {
            return Side.IN_USE;
        }
        boolean refers = definition(model).references().stream()
                .anyMatch(reference -> reference.columns().equals(broken.columns()));
        return refers ? Side.MISSING : Side.UNKNOWN;
    }

    /** {@return what is said of a row, as {@code " of User"}} */
    String ofOwner() {
        return ownModel()
                .map(model -> " of " + model)
                .or(() -> broken.table().map(table -> " of the table `" + table + "`"))
                .orElse("");
    }

    /** {@return the attributes, else the columns, in quotation marks; nothing if neither is known} */
    Optional<String> names(List<String> attributes) {
        var names = attributes.isEmpty() ? broken.columns() : attributes;
        return names.isEmpty() ? Optional.empty() : Optional.of("`" + String.join("` and `", names) + "`");
    }

    /** {@return the constraint's name, as an end of a sentence} */
    String byName() {
        return broken.name().map(name -> " (constraint `" + name + "`)").orElse("");
    }
}
