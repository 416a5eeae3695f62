package kumiko.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kumiko.algebra.Lock;
import kumiko.model.Model;
import kumiko.plan.Source.Output;
import kumiko.plan.Source.Table.Derived;

/** Rows of a select that become a table of another. */
final class Derivation {

    private final String alias;
    private final List<Output> outputs = new ArrayList<>();
    private final Supplier<Plan.Select> select;
    private final Scope scope;

    Derivation(Scope scope, Plan.Select select) {
        this.alias = scope.aliases().alias("derived");
        this.scope = scope;
        this.select = () -> new Plan.Select(
                scope.source(), select.where(), select.order(), select.limit(), select.offset(), select.lock());
    }

    Derivation(Scope scope, Condition where) {
        this(scope, new Plan.Select(scope.source(), where, List.of(), Optional.empty(), Optional.empty(), Lock.NONE));
    }

    /** Adds the model's columns, under their own names. */
    Derivation with(Model<?> model) {
        model.columns().forEach(column -> outputs.add(new Output(scope.column(column), column.column())));
        return this;
    }

    Output add(String name, Term term) {
        var output = new Output(term, name);
        outputs.add(output);
        return output;
    }

    List<Output> add(String name, List<? extends Term> terms) {
        var added = new ArrayList<Output>();
        for (var term : terms) {
            added.add(add(name + (added.size() + 1), term));
        }
        return added;
    }

    /** {@return the sort keys, with their terms added} */
    List<Plan.Sort> sorts(List<Plan.Sort> sorts) {
        add("#o", sorts.stream().map(Plan.Sort::term).toList());
        return sorts;
    }

    /** {@return the sort keys as the statement around names them} */
    List<Plan.Sort> of(List<Plan.Sort> sorts, boolean outer) {
        var named = new ArrayList<Plan.Sort>();
        for (var sort : sorts) {
            var term = new Output(sort.term(), "#o" + (named.size() + 1)).of(alias, outer);
            named.add(new Plan.Sort(term, sort.direction(), sort.nulls()));
        }
        return named;
    }

    Derived derived() {
        return derived(false);
    }

    Derived derived(boolean isLateral) {
        return new Derived(outputs, select.get(), alias, isLateral);
    }
}
