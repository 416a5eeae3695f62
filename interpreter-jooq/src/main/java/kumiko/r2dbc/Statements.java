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

    /** A statement and the values of its placeholders, in the driver's form. */
    record Bound(Statement statement, Object[] values) {

        private static final Class<?>[] NO_NULLS = {};

        <T> Flux<T> run(StatementRunner runner, Function<Result, Publisher<T>> rows) {
            return runner.query(statement.sql(), values, NO_NULLS, rows);
        }
    }

    <R> Bound bound(Query<R> query, Purpose purpose) {
        var shaped = Shape.of(query, purpose);
        var statement = rendered.getIfPresent(shaped.shape());
        if (statement == null) {
            statement = renderer.render(planner.plan(query, purpose));
            rendered.put(shaped.shape(), statement);
        }
        var binds = statement.binds();
        var values = Bind.values(binds, shaped.arguments());
        for (int i = 0; i < values.length; i++) {
            values[i] = driver.bound(binds.get(i).type(), values[i]);
        }
        return new Bound(statement, values);
    }
}
