package kumiko.jooq;

import java.util.Optional;
import kumiko.plan.Term;
import kumiko.plan.Term.WindowFunction;
import org.jooq.Field;
import org.jooq.WindowSpecification;
import org.jooq.impl.DSL;

/** Renders window functions. */
record WindowRenderer(TermRenderer terms) {

    Field<?> render(Term.Windowed windowed) {
        return switch (windowed.function()) {
            case WindowFunction.Ranking(var rank) ->
                switch (rank) {
                    case ROW_NUMBER -> DSL.rowNumber().over(window(windowed));
                    case RANK -> DSL.rank().over(window(windowed));
                    case DENSE_RANK -> DSL.denseRank().over(window(windowed));
                };
            case WindowFunction.Neighbour(var value, var side, var distance) ->
                switch (side) {
                    case BEFORE -> DSL.lag(terms.field(value), distance).over(window(windowed));
                    case AFTER -> DSL.lead(terms.field(value), distance).over(window(windowed));
                };
            case WindowFunction.Running(var value, var isOrdered) ->
                new AggregateRenderer(terms, Optional.of(isOrdered ? running(windowed) : window(windowed)))
                        .render(value);
        };
    }

    private WindowSpecification window(Term.Windowed windowed) {
        return ordered(windowed);
    }

    /** Rows that are equal in the order are counted on one by one, as the key completes it. */
    private WindowSpecification running(Term.Windowed windowed) {
        return ordered(windowed).rowsBetweenUnboundedPreceding().andCurrentRow();
    }

    private org.jooq.WindowSpecificationRowsStep ordered(Term.Windowed windowed) {
        return DSL.partitionBy(windowed.partition().stream().map(terms::field).toList())
                .orderBy(windowed.order().stream()
                        .map(new SelectRenderer(terms)::sort)
                        .toList());
    }
}
