package kumiko.eager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;

/** Some sets of rows, each in memory and on both databases, which read in windows of several sizes. */
final class Worlds implements AutoCloseable {

    static final int COUNT = 6;
    private static final List<Integer> WINDOWS = List.of(1_000, 3, 1_000, 1, 1_000, 2);

    private final List<World> worlds;

    Worlds(String name) {
        worlds = IntStream.range(0, COUNT).mapToObj(i -> World.of(name + i, i)).toList();
    }

    World get(int i) {
        return worlds.get(i);
    }

    @Override
    public void close() {
        worlds.forEach(World::close);
    }

    /**
     * One set of rows.
     *
     * @param window how many rows the databases read at once
     */
    record World(Rows rows, MemoryDatabase memory, Database h2, Database postgres, int window) {

        private static World of(String name, int i) {
            var rows = new Rows(i, i == 0 ? 0 : 10);
            var options = DatabaseOptions.DEFAULT.withPoolSize(2).withWindowSize(WINDOWS.get(i));
            var h2 = Database.connect("r2dbc:h2:mem:///eager_" + name, options);
            var postgres = Database.connect(PostgresServer.newDatabase(), options);
            rows.createIn(h2);
            rows.createIn(postgres);
            return new World(rows, rows.inMemory(), h2, postgres, WINDOWS.get(i));
        }

        Map<String, Database> databases() {
            return Map.of("H2", h2, "PostgreSQL", postgres);
        }

        <R> List<R> run(Database database, Query<R> query) {
            return new ArrayList<>(Objects.requireNonNull(
                    Repo.of(query.model(), database).run(query).collectList().block(Rows.PATIENCE)));
        }

        private void close() {
            h2.close();
            postgres.close();
        }
    }
}
