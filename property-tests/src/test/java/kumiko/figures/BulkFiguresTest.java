package kumiko.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kumiko.r2dbc.Database;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ten thousand rows, written in several ways on PostgreSQL. */
@EnabledIfSystemProperty(named = "kumiko.figures", matches = "true")
class BulkFiguresTest {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String BY_HAND = "insert into measurements (sensor, place, reading, created_at)"
            + " select * from unnest($1::text[], $2::int[], $3::float8[], $4::timestamptz[]) returning id";

    private static final List<Measurement> SOME = IntStream.range(0, ROWS)
            .mapToObj(i -> new Measurement(null, "sensor " + i % 100, i, i / 3.0, null))
            .toList();

    @Test
    void tenThousandRows() {
        var url = PostgresServer.newDatabase();
        try (var database = Database.connect(url)) {
            database.createTables(Measurements.MODEL).block(PATIENCE);
            var repo = Measurements.repo(database);
            var connection = Objects.requireNonNull(
                    Mono.from(ConnectionFactories.get(url).create()).block(PATIENCE));
            double byHand = median(() -> byHand(connection));
            double all = median(() -> repo.insertAll(SOME).map(List::size));
            double streamed =
                    median(() -> repo.insertAll(Flux.fromIterable(SOME)).map(Math::toIntExact));
            double single = median(() -> Flux.fromIterable(SOME.subList(0, ROWS / 10))
                    .concatMap(repo::insert)
                    .count()
                    .map(count -> (int) (count * 10)));
            var stored = Objects.requireNonNull(
                    repo.run(Measurements.all().limit(ROWS)).collectList().block(PATIENCE));
            double updated = median(() -> repo.updateAll(stored).map(List::size));
            double deleted =
                    median(() -> repo.insertAll(SOME).flatMap(repo::deleteAll).map(List::size)) - all;

            System.out.printf(
                    "%,d rows on PostgreSQL, ms (times by hand): unnest by hand %.0f, insertAll(list) %.0f (%.2f),"
                            + " insertAll(publisher) %.0f (%.2f), insert one by one %.0f (%.1f), updateAll %.0f (%.2f),"
                            + " deleteAll %.0f (%.2f)%n",
                    ROWS,
                    byHand,
                    all,
                    all / byHand,
                    streamed,
                    streamed / byHand,
                    10 * single,
                    10 * single / byHand,
                    updated,
                    updated / byHand,
                    deleted,
                    deleted / byHand);
            assertThat(all).isLessThan(10 * single);
        }
    }

    private static Mono<Integer> byHand(Connection connection) {
        return Mono.from(connection.beginTransaction())
                .then(inserted(connection))
                .flatMap(count -> Mono.from(connection.commitTransaction()).thenReturn(count));
    }

    private static Mono<Integer> inserted(Connection connection) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return Flux.from(connection
                        .createStatement(BY_HAND)
                        .bind(0, SOME.stream().map(Measurement::sensor).toArray(String[]::new))
                        .bind(1, SOME.stream().map(Measurement::place).toArray(Integer[]::new))
                        .bind(2, SOME.stream().map(Measurement::reading).toArray(Double[]::new))
                        .bind(3, SOME.stream().map(row -> now).toArray(OffsetDateTime[]::new))
                        .execute())
                .concatMap(result -> result.map((row, metadata) -> Objects.requireNonNull(row.get(0))))
                .count()
                .map(Math::toIntExact);
    }

    /** {@return the milliseconds that the middle one of some rounds took, after as many that are not counted} */
    private static double median(Supplier<Mono<Integer>> work) {
        var times = IntStream.range(0, 2 * ROUNDS)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    assertThat(work.get().block(PATIENCE)).isEqualTo(ROWS);
                    return (System.nanoTime() - start) / 1e6;
                })
                .skip(ROUNDS)
                .sorted()
                .toArray();
        return times[ROUNDS / 2];
    }
}
