package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Assignment;
import kumiko.algebra.Command;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.algebra.QueryLanguage;
import kumiko.algebra.Searched;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** The Django-like language as the algebra's: what cannot be understood is thrown as a {@link LookupException}. */
public final class LookupLanguage implements QueryLanguage {

    /** For the service loader. */
    public LookupLanguage() {}

    @Override
    public <R> Filter<R> filter(Model<R> model, String text) {
        return required(reader(model).filter(text));
    }

    @Override
    public <R> Filter<R> filter(Model<R> model, List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups) {
        return required(reader(model).filter(lookups));
    }

    @Override
    public <R> List<Order<R>> orders(Model<R> model, List<String> keys) {
        return required(reader(model).orders(keys)).asJava();
    }

    @Override
    public <R> Eager<R> eager(Model<R> model, List<String> paths) {
        return required(reader(model).eager(paths));
    }

    @Override
    public <R> List<Assignment<R>> assignments(
            Model<R> model, List<? extends Map.Entry<String, ? extends @Nullable Object>> values) {
        return required(Assignments.read(model, values)).asJava();
    }

    @Override
    public <R> Expression<R, ?> expression(Model<R> model, String name) {
        return required(reader(model).expression(name));
    }

    @Override
    public <R> Filter<R> search(Model<R> model, String term, List<String> names) {
        return required(reader(model).search(term, names));
    }

    @Override
    public <R> List<Expression<R, ?>> expressions(Model<R> model, List<String> names) {
        return required(ExpressionNames.<R>read(new Subject.Rows(Scope.ofProgram(model)), names, Spent.ofProgram()))
                .asJava();
    }

    @Override
    public <R> Filter<Group<R>> having(Grouping<R> grouping, String text) {
        return having(grouping, required(LookupParser.parse(text, Spent.ofProgram())));
    }

    @Override
    public <R> Filter<Group<R>> having(
            Grouping<R> grouping, List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups) {
        return having(
                grouping,
                required(NestedLookups.read(Scope.ofProgram(grouping.rows().model()), lookups, Spent.ofProgram())));
    }

    private static <R> Filter<Group<R>> having(Grouping<R> grouping, Lookup lookup) {
        return required(LookupResolver.<Group<R>>resolve(Subject.Groups.of(grouping), lookup, Spent.ofProgram()));
    }

    @Override
    public <R> List<Order<Group<R>>> orders(Grouping<R> grouping, List<String> keys) {
        return required(OrderKeys.<Group<R>>read(Subject.Groups.of(grouping), keys, Spent.ofProgram()))
                .asJava();
    }

    @Override
    public <R> List<Expression<Group<R>, ?>> expressions(Grouping<R> grouping, List<String> names) {
        return required(ExpressionNames.<Group<R>>read(Subject.Groups.of(grouping), names, Spent.ofProgram()))
                .asJava();
    }

    private static <R> Lookups<R> reader(Model<R> model) {
        return Lookups.ofProgram(model);
    }

    private static <T> T required(Validation<Seq<Problem>, T> result) {
        if (result.isInvalid()) {
            throw new LookupException(result.getError());
        }
        return result.get();
    }

    @Override
    public String print(Filter<?> filter) {
        return new LookupPrinter().filter(filter);
    }

    @Override
    public String print(Searched<?> searched) {
        return new LookupPrinter().searched(searched);
    }

    @Override
    public String print(Expression<?, ?> expression) {
        return new LookupPrinter().value(expression);
    }

    @Override
    public String print(Aggregation<?, ?> aggregation) {
        return new LookupPrinter().aggregation(aggregation);
    }

    @Override
    public String print(GroupQuery<?, ?> query) {
        return new LookupPrinter().groups(query);
    }

    @Override
    public String print(Grouping<?> grouping) {
        return new LookupPrinter().grouping(grouping);
    }

    @Override
    public String print(Order<?> order) {
        return new LookupPrinter().order(order);
    }

    @Override
    public String print(Query<?> query) {
        return new LookupPrinter().query(query);
    }

    @Override
    public String print(Assignment<?> assignment) {
        return new LookupPrinter().assignment(assignment);
    }

    @Override
    public String print(Command.Update<?> update) {
        return new LookupPrinter().update(update);
    }

    @Override
    public String print(Command.Delete<?> delete) {
        return "delete " + new LookupPrinter().query(delete.query());
    }
}
