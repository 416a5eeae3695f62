package kumiko.r2dbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Result;
import java.util.function.Function;
import kumiko.algebra.Query;
import kumiko.jooq.Statement;
import kumiko.jooq.StatementRenderer;
import kumiko.plan.Bind;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Shape;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Gives queries their statements, which are planned and rendered once for each shape. */
final class Statements {

    private final Planner planner;
    private final StatementRenderer renderer;
    private final DriverValues driver;
    private final Cache<Shape, Statement> rendered;

    Statements(Planner planner, StatementRenderer renderer, DriverValues driver, int size) {
        this.planner = planner;
        this.renderer = renderer;
        this.driver = driver;
        this.rendered = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** A statement and the values of its placeholders, in their stored form. */
    record Bound(Query<?> query, Statement statement, Object[] values, DriverValues driver) {

        private static final Class<?>[] NO_NULLS = {};

        <T> Flux<T> run(StatementRunner runner, Function<Result, Publisher<T>> rows) {
            var bound = new Object[values.length];
            for (int i = 0; i < bound.length; i++) {
                bound[i] = driver.bound(statement.binds().get(i).type(), values[i]);
            }
            return runner.query(statement.sql(), query, bound, NO_NULLS, rows);
        }
    }

    <R> Bound bound(Query<R> query, Purpose purpose) {
        var shaped = Shape.of(query, purpose);
        var statement = rendered.getIfPresent(shaped.shape());
        if (statement == null) {
            statement = renderer.render(planner.plan(query, purpose));
            rendered.put(shaped.shape(), statement);
        }
        return new Bound(query, statement, Bind.values(statement.binds(), shaped.arguments()), driver);
    }
}
