package kumiko.jooq;

import java.util.List;
import kumiko.plan.Bind;
import kumiko.plan.Term;
import kumiko.plan.TextSearch;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Renders PostgreSQL's full text search. The name of the configuration stands in the text, so that an index on the same
 * expression serves; it is one of the options, and never of a query.
 */
record FullTextRenderer(TermRenderer terms) {

    /** {@return that the bind's words are found in the texts together} Never unknown. */
    Condition found(List<Term> texts, Bind query) {
        var document = texts.stream().map(terms::text).toList();
        var words = terms.placeholders().field(query);
        var configuration = configuration();
        return CustomCondition.of(context -> {
            context.sql("to_tsvector(").visit(configuration).sql(", ");
            var separator = "";
            for (Field<String> text : document) {
                context.sql(separator).sql("coalesce(").visit(text).sql(", '')");
                separator = " || ' ' || ";
            }
            context.sql(") @@ websearch_to_tsquery(")
                    .visit(configuration)
                    .sql(", ")
                    .visit(words)
                    .sql(")");
        });
    }

    private QueryPart configuration() {
        return switch (terms.search()) {
            case TextSearch.FullText(var name) -> DSL.inline(name, SQLDataType.VARCHAR);
            case TextSearch.Contains contains ->
                throw new IllegalStateException("full text search is not what the options say");
        };
    }
}
