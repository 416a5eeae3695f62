package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Connections on which the server gives up a statement that takes longer than the timeout. */
record LimitedConnections(ConnectionFactory factory, Duration statementTimeout) implements ConnectionFactory {

    /** {@return limited connections, or the same if the timeout is zero} */
    static ConnectionFactory of(ConnectionFactory factory, Duration statementTimeout) {
        return statementTimeout.isZero() ? factory : new LimitedConnections(factory, statementTimeout);
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(factory.create())
                .flatMap(connection -> Mono.from(connection.setStatementTimeout(statementTimeout))
                        .onErrorResume(failure ->
                                Mono.from(connection.close()).onErrorComplete().then(Mono.error(failure)))
                        .thenReturn(connection));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return factory.getMetadata();
    }
}
