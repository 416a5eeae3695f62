package kumiko.jooq;

import java.util.List;
import java.util.stream.Collectors;
import kumiko.model.Model;
import kumiko.schema.TableDefinition;
import kumiko.schema.TableDefinitions;
import org.jooq.impl.DSL;

/** The end of the tables of models, and of the tables between them. */
public record DropTables(SqlDialect dialect) {

    /**
     * {@return the statement} It drops all tables at once, so that they may refer to each other, and fails if another table
     * refers to one of them. jOOQ renders the names; it has no statement for several tables.
     */
    public String statement(List<? extends Model<?>> models) {
        var jooq = StatementRenderer.context(dialect);
        return TableDefinitions.used(models).stream()
                .map(TableDefinition::name)
                .map(name -> jooq.render(DSL.name(name)))
                .collect(Collectors.joining(", ", "drop table if exists ", ""));
    }
}
