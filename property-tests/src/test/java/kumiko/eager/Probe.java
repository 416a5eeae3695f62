package kumiko.eager;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connections that tell which statements run on them, and how many at a time, where the driver is asked to. */
final class Probe implements ConnectionFactory {

    private final ConnectionFactory factory;
    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final Duration delay;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger mostOfOneConnection = new AtomicInteger();

    /** @param delay how long each statement takes at least, so that those that may run together do */
    Probe(String url, Duration delay) {
        this.factory = ConnectionFactories.get(url);
        this.delay = delay;
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(factory.create()).map(connection -> watched(connection));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return factory.getMetadata();
    }

    void reset() {
        statements.clear();
        rows.set(0);
        most.set(0);
        mostOfOneConnection.set(0);
    }

    /** {@return the SQL of the statements that were run, in the order in which they began} */
    List<String> statements() {
        return List.copyOf(statements);
    }

    /** {@return how many statements that read tables were run} */
    long selects() {
        return statements.stream().filter(sql -> sql.startsWith("select")).count();
    }

    /** {@return how many rows were read} */
    long rows() {
        return rows.get();
    }

    /** {@return the most statements that ran at the same time} */
    int most() {
        return most.get();
    }

    /** {@return the most statements that ran at the same time on one connection} */
    int mostOfOneConnection() {
        return mostOfOneConnection.get();
    }

    /** A connection which is unwrapped to that of the driver. */
    private Connection watched(Connection connection) {
        var ofConnection = new AtomicInteger();
        return proxy(List.of(Connection.class, Wrapped.class), (proxy, method, arguments) -> switch (method.getName()) {
            case "unwrap" -> arguments == null || ((Class<?>) arguments[0]).isInstance(connection) ? connection : null;
            case "createStatement" ->
                watched((Statement) call(connection, method, arguments), (String) arguments[0], ofConnection);
            default -> call(connection, method, arguments);
        });
    }

    private Statement watched(Statement statement, String sql, AtomicInteger ofConnection) {
        return proxy(List.of(Statement.class), (proxy, method, arguments) -> {
            var answer = call(statement, method, arguments);
            if (method.getName().equals("execute")) {
                return watched((Publisher<?>) answer, sql, ofConnection);
            }
            return answer == statement ? proxy : answer;
        });
    }

    private Flux<Result> watched(Publisher<?> results, String sql, AtomicInteger ofConnection) {
        return Flux.defer(() -> {
            statements.add(sql);
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            mostOfOneConnection.accumulateAndGet(ofConnection.incrementAndGet(), Math::max);
            var over = new AtomicBoolean();
            Runnable ending = () -> {
                if (over.compareAndSet(false, true)) {
                    running.decrementAndGet();
                    ofConnection.decrementAndGet();
                }
            };
            return delayed(Flux.from(results))
                    .cast(Result.class)
                    .map(this::counted)
                    .doOnTerminate(ending)
                    .doOnCancel(ending);
        });
    }

    private Result counted(Result result) {
        return proxy(List.of(Result.class), (proxy, method, arguments) -> {
            if (method.getName().equals("map") && arguments[0] instanceof BiFunction<?, ?, ?> mapping) {
                return result.map(counted(mapping));
            }
            return call(result, method, arguments);
        });
    }

    @SuppressWarnings("unchecked") // what maps rows
    private <T> BiFunction<Row, RowMetadata, T> counted(BiFunction<?, ?, ?> mapping) {
        return (row, metadata) -> {
            rows.incrementAndGet();
            return ((BiFunction<Row, RowMetadata, T>) mapping).apply(row, metadata);
        };
    }

    private <T> Flux<T> delayed(Flux<T> results) {
        return delay.isZero() ? results : Mono.delay(delay).thenMany(results);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @SuppressWarnings("unchecked") // it has all of the types
    private static <T> T proxy(List<Class<?>> types, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(Probe.class.getClassLoader(), types.toArray(Class<?>[]::new), handler);
    }
}
