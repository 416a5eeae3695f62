package kumiko.r2dbc;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.ReferenceCounted;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.extension.CodecRegistrar;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes connections to PostgreSQL that give binary results, and does with them what only its driver can. Nothing else
 * names that driver's classes, so that it may be absent where it is not used.
 */
final class PostgresConnections {

    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(100);
    private static final int MOST_REQUESTS = 50;
    private static final Option<Boolean> FORCE_BINARY = Option.valueOf("forceBinary");

    private PostgresConnections() {}

    /** {@return whether results come in binary} They do unless the options say otherwise. */
    static boolean isBinary(ConnectionFactoryOptions options) {
        return !options.hasOption(FORCE_BINARY) || Boolean.parseBoolean(String.valueOf(options.getValue(FORCE_BINARY)));
    }

    static ConnectionFactory of(ConnectionFactoryOptions options) {
        var configuration = PostgresqlConnectionFactoryProvider.builder(options).forceBinary(isBinary(options));
        return new PostgresqlConnectionFactory(
                configuration.codecRegistrar(new Registrar()).build());
    }

    /**
     * Makes the server stop working on the connection's statement; completes when the connection is idle.
     *
     * <p>A request to cancel may overtake the statement that it is meant for, and is then lost. So it is repeated until
     * the connection answers something else. Each request is over before that is looked at: none is left to hit the next
     * statement.
     */
    static Mono<Void> stop(Connection connection) {
        if (!(connection instanceof PostgresqlConnection postgres)) {
            return Mono.empty();
        }
        var answer = postgres.validate(ValidationDepth.REMOTE).cache();
        return postgres.cancelRequest()
                .onErrorComplete()
                .then(answer.timeout(BETWEEN_REQUESTS, Mono.empty()))
                .repeatWhenEmpty(MOST_REQUESTS, again -> again)
                .then();
    }

    /**
     * {@return the answers, after whose cancellation the rows that have arrived, and nobody will read, give their memory
     * back} The driver sees to that by itself, but for statements without values that are answered in portions.
     */
    static <T> Flux<T> released(Flux<T> answers) {
        return answers.doOnDiscard(ReferenceCounted.class, ReferenceCountUtil::release);
    }

    /** {@return the text of a JSON value, as the driver decodes it} */
    static String text(Object json) {
        return ((Json) json).asString();
    }

    /** {@return whether a value is JSON, as the driver decodes it} */
    static boolean isJson(Object value) {
        return value instanceof Json;
    }

    /** {@return a JSON value that the server takes for one without being told} */
    static Object json(String text) {
        return Json.of(text);
    }

    /** {@return the class that stands for a null among JSON values} */
    static Class<?> jsonClass() {
        return Json.class;
    }

    private static final class Registrar implements CodecRegistrar {
        @Override
        public Publisher<Void> register(
                PostgresqlConnection connection, ByteBufAllocator allocator, CodecRegistry registry) {
            return Mono.fromRunnable(() -> {
                registry.addFirst(new SinceYear2000.Reading());
                registry.addFirst(new SinceYear2000.ReadingArrays());
            });
        }
    }
}
