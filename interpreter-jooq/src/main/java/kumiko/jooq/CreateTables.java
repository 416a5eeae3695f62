package kumiko.jooq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kumiko.model.Model;
import kumiko.schema.MissingParts;
import kumiko.schema.MissingParts.Addition;
import kumiko.schema.Schema;
import kumiko.schema.TableDefinition;
import kumiko.schema.TableDefinitions;
import org.jooq.Constraint;
import org.jooq.DDLQuery;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Tables for models: their columns, keys, unique columns, references and indexes, and the tables between them. Nothing
 * that is there already is changed.
 */
public record CreateTables(SqlDialect dialect) {

    /** {@return the statements for a database without tables, in the order in which they have to run} */
    public List<String> statements(List<? extends Model<?>> models) {
        return statements(models, Schema.EMPTY);
    }

    /**
     * {@return the statements for what the database lacks, in the order in which they have to run}
     *
     * @throws IllegalArgumentException if a model refers to one whose table is neither asked for nor there
     */
    public List<String> statements(List<? extends Model<?>> models, Schema schema) {
        var jooq = StatementRenderer.context(dialect);
        var missing = MissingParts.of(TableDefinitions.declared(models), schema);
        return Stream.of(
                        enums(jooq, missing),
                        missing.tables().stream().map(table -> table(jooq, table)),
                        missing.additions().stream().map(addition -> addition(jooq, addition)))
                .<DDLQuery>flatMap(each -> each)
                .map(DDLQuery::getSQL)
                .map(SqlTypes::withEnums)
                .toList();
    }

    /** H2's enums are part of the columns. */
    private Stream<DDLQuery> enums(DSLContext jooq, MissingParts missing) {
        return switch (dialect) {
            case H2 -> Stream.of();
            case POSTGRES ->
                missing.enums().stream()
                        .map(constants -> jooq.createType(DSL.name(constants.name()))
                                .asEnum(constants.labels().toArray(String[]::new)));
        };
    }

    private DDLQuery table(DSLContext jooq, TableDefinition table) {
        var constraints = new ArrayList<Constraint>();
        constraints.add(primaryKey(table.key()));
        table.uniques().forEach(unique -> constraints.add(unique(unique)));
        return jooq.createTable(DSL.name(table.name()))
                .columns(table.columns().stream()
                        .map(column -> DSL.field(DSL.name(column.name()), type(column)))
                        .toList())
                .constraints(constraints);
    }

    private DataType<?> type(TableDefinition.Column column) {
        var type = new SqlTypes(dialect).ofColumn(column.type(), column.size()).nullable(column.nullable());
        if (!column.generated()) {
            return type;
        }
        return column.type().equals(kumiko.model.DataType.UUID) ? random(type) : type.generatedByDefaultAsIdentity();
    }

    @SuppressWarnings("unchecked") // it is the type of UUIDs
    private static DataType<UUID> random(DataType<?> type) {
        return ((DataType<UUID>) type).defaultValue(DSL.uuid());
    }

    private static DDLQuery addition(DSLContext jooq, Addition addition) {
        var table = DSL.name(addition.table());
        return switch (addition) {
            case Addition.PrimaryKey(var name, var key) ->
                jooq.alterTable(table).add(primaryKey(key));
            case Addition.Unique(var name, var key) -> jooq.alterTable(table).add(unique(key));
            case Addition.Index(var name, var key) ->
                jooq.createIndex(DSL.name(key.name())).on(DSL.table(table), Arrays.asList(fields(key.columns())));
            case Addition.ForeignKey(var name, var reference) ->
                jooq.alterTable(table).add(foreignKey(reference));
        };
    }

    private static Constraint primaryKey(TableDefinition.Key key) {
        return DSL.constraint(DSL.name(key.name())).primaryKey(fields(key.columns()));
    }

    private static Constraint unique(TableDefinition.Key key) {
        return DSL.constraint(DSL.name(key.name())).unique(fields(key.columns()));
    }

    private static Constraint foreignKey(TableDefinition.Reference reference) {
        var key = DSL.constraint(DSL.name(reference.name()))
                .foreignKey(fields(reference.columns()))
                .references(DSL.table(DSL.name(reference.targetTable())), fields(reference.targetColumns()));
        return reference.cascading() ? key.onDeleteCascade() : key;
    }

    private static Field<?>[] fields(List<String> columns) {
        return columns.stream().map(column -> DSL.field(DSL.name(column))).toArray(Field<?>[]::new);
    }
}
