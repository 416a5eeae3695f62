package kumiko.benchmarks;

import java.util.concurrent.TimeUnit;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From text to values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParsingBenchmark {

    private final Query<Post> posts = Posts.all();
    private String lookup = "user___name__like";
    private String pattern = "%Bi%";
    private String sort = "-user___name";
    private String text = "rating__gte=3 and (user___name__like='%Bi%' or title__icontains='x')";

    /** One lookup and its value, to a filter. */
    @Benchmark
    public Filter<Post> oneLookup() {
        return Posts.filter(lookup, pattern);
    }

    /** The same, to a query. */
    @Benchmark
    public Query<Post> oneLookupOfAQuery() {
        return posts.where(lookup, pattern);
    }

    @Benchmark
    public Query<Post> oneSortKey() {
        return posts.sort(sort);
    }

    /** Three conditions in a text with their values. */
    @Benchmark
    public Query<Post> textOfThreeConditions() {
        return posts.where(text);
    }

    /** The typed way to the filter of {@link #oneLookup}. */
    @Benchmark
    public Filter<Post> oneTypedCondition() {
        return Posts.user().name().like(pattern);
    }

    /** The typed way to the key of {@link #oneSortKey}. */
    @Benchmark
    public Order<Post> oneTypedSortKey() {
        return Posts.user().name().desc();
    }
}
