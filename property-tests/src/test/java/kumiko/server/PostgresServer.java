package kumiko.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One server for all tests, which stops when they end. Text compares by code point on it. */
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
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the URL of an empty database} */
    public static String newDatabase() {
        var name = "test" + DATABASES.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("no new database", failure);
        }
        return "r2dbc:postgresql://postgres:postgres@localhost:" + SERVER.getPort() + "/" + name;
    }

    /** Asks the server again until no other connection of the database does anything or has a transaction open. */
    public static void requireIdle(String url) {
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (busy(url) > 0) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("something still runs, or waits in a transaction");
            }
        }
    }

    private static int busy(String url) {
        var sql = "select count(*), pg_sleep(0.02) from pg_stat_activity where datname = ?"
                + " and backend_type = 'client backend' and (state <> 'idle' or wait_event_type = 'Lock')";
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, url.substring(url.lastIndexOf('/') + 1));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the server does not answer", failure);
        }
    }
}
