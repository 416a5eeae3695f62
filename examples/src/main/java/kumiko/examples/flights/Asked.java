package kumiko.examples.flights;

import java.util.List;
import java.util.Locale;
import kumiko.algebra.Expression;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.Selection;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.WindowFunction;
import kumiko.model.Model;
import kumiko.r2dbc.PlannedStatement;
import kumiko.r2dbc.Repo;
import reactor.core.publisher.Flux;

/** What a question asks for. */
sealed interface Asked<R> {

    /** {@return the model of the rows that it is about} */
    Model<R> model();

    /** {@return the names of the values that are read} */
    List<String> names();

    /** {@return the statement that answers it} */
    PlannedStatement plan(Repo<R> repo);

    /** {@return the answer} */
    Flux<?> run(Repo<R> repo);

    /** Records. */
    record Records<R>(Query<R> query) implements Asked<R> {

        @Override
        public Model<R> model() {
            return query.model();
        }

        @Override
        public List<String> names() {
            return model().attributeNames();
        }

        @Override
        public PlannedStatement plan(Repo<R> repo) {
            return repo.plan(query);
        }

        @Override
        public Flux<?> run(Repo<R> repo) {
            return repo.run(query);
        }
    }

    /** What is shown of rows. */
    record Shown<R>(ViewQuery<R, ?> query) implements Asked<R> {

        @Override
        public Model<R> model() {
            return query.query().model();
        }

        @Override
        public List<String> names() {
            return query.view().columns().map(Asked::name).asJava();
        }

        @Override
        public PlannedStatement plan(Repo<R> repo) {
            return repo.plan(query);
        }

        @Override
        public Flux<?> run(Repo<R> repo) {
            return repo.run(query);
        }
    }

    /** What is made of groups. */
    record Groups<R>(GroupQuery<R, ?> query) implements Asked<R> {

        @Override
        public Model<R> model() {
            return query.grouping().rows().model();
        }

        @Override
        public List<String> names() {
            return query.columns().map(Asked::name).asJava();
        }

        @Override
        public PlannedStatement plan(Repo<R> repo) {
            return repo.plan(query);
        }

        @Override
        public Flux<?> run(Repo<R> repo) {
            return repo.run(query);
        }
    }

    /** {@return how a value is called in a table} What sees other rows is called by what it makes of them. */
    private static String name(Selection<?, ?> selection) {
        return switch (selection) {
            case Expression.Named<?, ?> named -> named.name();
            case Expression<?, ?> expression -> expression.toString();
            case WindowFunction.Ranking<?> ranking -> ranking.rank().name().toLowerCase(Locale.ROOT);
            case WindowFunction.Neighbour<?, ?> neighbour -> neighbour.of().toString();
            case WindowFunction.Running<?, ?> running -> "running " + running.aggregation();
        };
    }
}
