package kumiko.r2dbc;

import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import kumiko.algebra.Query;
import kumiko.benchmarks.Post;
import kumiko.benchmarks.Posts;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.Statement;
import kumiko.jooq.StatementRenderer;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a query of three conditions, an order over a relation and a limit to its statement. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatementBenchmark {

    private final Planner planner = new Planner(ZoneOffset.UTC);
    private final StatementRenderer renderer = new StatementRenderer(SqlDialect.POSTGRES);
    private final Statements statements =
            new Statements(DatabaseOptions.DEFAULT, renderer, new DriverValues(SqlDialect.POSTGRES, true));
    private Query<Post> query = Posts.where("user___name__like", "%Bi%", "rating__gte", 3, "title__ne", "x")
            .sort("user___name")
            .limit(10);

    /** The query's shape, its statement in the cache, and the values for its placeholders. */
    @Benchmark
    public Statements.Bound hit() {
        return statements.bound(query, Purpose.ROWS);
    }

    @Benchmark
    public Object shape() {
        return Shape.of(query, Purpose.ROWS);
    }

    /** What a hit saves: planning, and rendering with jOOQ, whose code takes long to be compiled. */
    @Benchmark
    @Warmup(iterations = 15, time = 1)
    public Statement miss() {
        return renderer.render(planner.plan(query, Purpose.ROWS));
    }

    @Benchmark
    public Object planning() {
        return planner.plan(query, Purpose.ROWS);
    }
}
