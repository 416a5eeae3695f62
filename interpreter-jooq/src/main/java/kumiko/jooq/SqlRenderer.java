package kumiko.jooq;

import java.util.ArrayList;
import kumiko.jooq.Sql.Parameter;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/** Renders statements of others for one database. */
public record SqlRenderer(SqlDialect dialect) {

    /** Where jOOQ would begin to write values into the text; more than this no driver takes. */
    private static final int MOST_PARAMETERS = 65_535;

    /**
     * {@return the statement as text with its parameters}
     *
     * @throws IllegalArgumentException if it is a query of jOOQ with a value that cannot be bound
     */
    public Sql.Text render(Sql sql) {
        return switch (sql) {
            case Sql.Text text -> text;
            case Sql.Jooq(var query) -> render(query);
        };
    }

    private Sql.Text render(Query query) {
        var jooq = context(query);
        var parameters = new ArrayList<Parameter<?>>();
        for (var param : jooq.extractParams(query).values()) {
            if (!param.isInline()) {
                parameters.add(JooqParameters.parameter(param, parameters.size() + 1));
            }
        }
        return new Sql.Text(jooq.renderNamedParams(query), parameters);
    }

    /** Names are written as the query's own settings have it; values are bound whatever these say. */
    private DSLContext context(Query query) {
        var own = query.configuration();
        var settings = own == null ? new Settings() : SettingsTools.clone(own.settings());
        return DSL.using(
                dialect.jooq(),
                settings.withRenderNamedParamPrefix("$")
                        .withStatementType(StatementType.PREPARED_STATEMENT)
                        .withInlineThreshold(MOST_PARAMETERS));
    }
}
