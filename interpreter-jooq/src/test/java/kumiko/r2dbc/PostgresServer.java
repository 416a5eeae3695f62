package kumiko.r2dbc;

import io.r2dbc.spi.ConnectionFactories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;

/** A PostgreSQL server for all tests of this module, which stops when they end. */
public final class PostgresServer {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("deadlock_timeout", "50ms")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the URL of an empty database} */
    public static String newDatabase() {
        var name = "test" + DATABASES.incrementAndGet();
        execute(url("postgres"), "create database " + name);
        return url(name);
    }

    /** Runs SQL as it stands, on a connection of its own. */
    public static void execute(String url, String sql) {
        Flux.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(result -> result.getRowsUpdated()),
                        connection -> connection.close())
                .blockLast(Duration.ofSeconds(60));
    }

    static int port() {
        return SERVER.getPort();
    }

    private static String url(String database) {
        return "r2dbc:postgresql://postgres:postgres@localhost:" + port() + "/" + database;
    }
}
