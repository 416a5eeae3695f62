package kumiko.jooq;

import java.util.List;
import kumiko.plan.Plan;
import kumiko.plan.TextSearch;
import kumiko.plan.WritePlan;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Renders plans for one database. */
public final class StatementRenderer {

    private final SqlDialect dialect;
    private final SqlTypes types;
    private final TextSearch search;
    private final DSLContext jooq;

    /** Finds the words of searches in texts that contain them. */
    public StatementRenderer(SqlDialect dialect) {
        this(dialect, TextSearch.CONTAINS);
    }

    /** @throws IllegalArgumentException if the database cannot search so */
    public StatementRenderer(SqlDialect dialect, TextSearch search) {
        if (search instanceof TextSearch.FullText && dialect != SqlDialect.POSTGRES) {
            throw new IllegalArgumentException(
                    dialect
                            + " has no full text search of its own; leave DatabaseOptions.search at TextSearch.CONTAINS, or use PostgreSQL");
        }
        this.dialect = dialect;
        this.search = search;
        this.types = new SqlTypes(dialect);
        this.jooq = context(dialect);
    }

    static DSLContext context(SqlDialect dialect) {
        return DSL.using(
                dialect.jooq(),
                new Settings()
                        .withRenderNamedParamPrefix("$")
                        .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                        .withRenderCatalog(false)
                        .withRenderSchema(false));
    }

    /**
     * {@return the plan as a statement} A count is one row with one number; whether there is a row is one row with one
     * boolean.
     */
    public Statement render(Plan plan) {
        var placeholders = new Placeholders(types);
        var terms = new TermRenderer(dialect, types, search, placeholders);
        var selects = new SelectRenderer(terms);
        Query query = switch (plan) {
            case Plan.Rows(var columns, var select) ->
                selects.select(columns.stream().map(terms::shown).toList(), select);
            case Plan.Count(var select) ->
                select.isSliced() || select.groups().isPresent()
                        ? DSL.selectCount()
                                .from(selects.select(List.of(counted(select)), select)
                                        .asTable(DSL.name("rows")))
                        : selects.select(List.of(DSL.count()), select);
            case Plan.Exists(var select) ->
                DSL.select(DSL.field(DSL.exists(selects.select(List.of(DSL.one()), select))));
        };
        return new Statement(jooq.renderNamedParams(query), placeholders.binds());
    }

    /** One column is enough of a row; of a group, an aggregate makes sure that it is one. */
    private static Field<?> counted(Plan.Select select) {
        return select.groups().isPresent() ? DSL.count().as(DSL.name("rows")) : DSL.one();
    }

    /**
     * {@return the write as a statement} It answers with the columns of each row it writes that are asked for; a deletion
     * with what they were.
     */
    public Statement render(WritePlan plan) {
        return new WriteRenderer(dialect, search, jooq).render(plan);
    }
}
