package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Loadable;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Which statements load what records carry, on which connections. */
interface DatabaseEagerContract extends EagerContract {

    /** {@return where the rows of these tests are} */
    String url();

    Database database();

    @Override
    default <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, database());
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(Rows.PATIENCE));
    }

    /** Some work on the same rows, whose statements are watched. */
    private <T> T watched(DatabaseOptions options, Probe probe, java.util.function.Function<Database, Mono<T>> work) {
        try (var database = Database.connect(probe, options)) {
            return now(work.apply(database));
        }
    }

    private static <R> Mono<List<R>> run(Database database, Query<R> query) {
        return Repo.of(query.model(), database).run(query).collectList();
    }

    /** {@return how many statements a query takes} */
    private <R> long statements(Query<R> query) {
        var probe = new Probe(url(), Duration.ZERO);
        watched(DatabaseOptions.DEFAULT.withPoolSize(3), probe, database -> run(database, query));
        return probe.statements().size();
    }

    /** {@return clubs with so many players each, who have won as many games each with as many goals each} */
    private Query<Club> clubs(int count, int related) {
        var clubs = LongStream.range(0, count)
                .mapToObj(i -> new Club(next(), "many", Many.unloaded(), Many.unloaded(), null))
                .toList();
        var players = clubs.stream()
                .flatMap(club -> IntStream.range(0, related)
                        .mapToObj(i -> Rows.player(next(), "p", i, One.of(club.id()), One.none())))
                .toList();
        var games = players.stream()
                .flatMap(player -> IntStream.range(0, related)
                        .mapToObj(i -> new Game(
                                "g" + next(), i, One.of(player.id()), One.none(), Many.unloaded(), Many.unloaded())))
                .toList();
        var goals = games.stream()
                .flatMap(game -> IntStream.range(0, related)
                        .mapToObj(i -> new Goal(
                                next(),
                                i,
                                One.of(new Game.Key(game.place(), game.number())),
                                One.of(game.winner().key().orElseThrow()))))
                .toList();
        now(repo(Clubs.MODEL).insertAll(clubs));
        now(repo(Players.MODEL).insertAll(players));
        now(repo(Games.MODEL).insertAll(games));
        now(repo(Goals.MODEL).insertAll(goals));
        return Clubs.all()
                .where(Clubs.ID.in(clubs.stream().map(Club::id).toList()))
                .sort("id");
    }

    @Test
    default void aTreeOfLevelsTakesOneStatementForEachHoweverManyRowsThereAre() {
        for (int rows : new int[] {1, 3, 6}) {
            var query = clubs(rows, rows);
            assertThat(statements(query.with("players"))).isEqualTo(2);
            assertThat(statements(query.with("players.won"))).isEqualTo(3);
            assertThat(statements(query.with("players.won.goals.scorer"))).isEqualTo(4);
            assertThat(statements(query.with("players.won.goals", "players.lost", "idols")))
                    .isEqualTo(6);
        }
    }

    @Test
    default void aStrategyDecidesWhetherARelationTakesAStatement() {
        var query = clubs(2, 2);
        assertThat(statements(query.with("players", Strategy.JOINED))).isEqualTo(1);
        assertThat(statements(query.with("players", Strategy.SUBQUERY).with("players.won", Strategy.SUBQUERY)))
                .isEqualTo(3);
        assertThat(statements(query.with("players", Strategy.JOINED).with("players.won", Strategy.SELECT_IN)))
                .isEqualTo(2);
        assertThat(statements(query.with("players.club"))).isEqualTo(2);
        assertThat(statements(query.with("players.club", Strategy.SELECT_IN))).isEqualTo(3);
        assertThat(statements(query.with(Clubs.players().eager().limit(1).with(Players.won(), Players.lost()))))
                .isEqualTo(4);
    }

    @Test
    default void whatHasNoKeysIsNotAskedFor() {
        var query = clubs(2, 0);
        assertThat(statements(query.where("id", -1).with("players.won"))).isEqualTo(1);
        assertThat(statements(query.with("players.won"))).isEqualTo(2);
        var lonely = now(repo(Players.MODEL).insert(Rows.player(next(), "lonely", null, One.none(), One.none())));
        assertThat(statements(Players.where("id", lonely.id()).with("club", Strategy.SELECT_IN)))
                .isEqualTo(1);
        assertThat(statements(Players.where("id__in", List.of()).with("won"))).isZero();
        assertThat(statements(query.with("players.won").limit(0))).isLessThanOrEqualTo(1);
    }

    @Test
    default void whatIsLoadedIntoManyRecordsTakesOneStatementForEachRelation() {
        var rows = now(run(database(), clubs(5, 2)));
        var probe = new Probe(url(), Duration.ZERO);
        try (var database = Database.connect(probe, DatabaseOptions.DEFAULT.withPoolSize(3))) {
            var repo = Repo.of(Clubs.MODEL, database);
            assertThat(loading(probe, repo.loadAll(rows, "players.won.goals", "idols")))
                    .isEqualTo(4);
            assertThat(loading(probe, repo.load(rows.get(0), "players"))).isEqualTo(1);
            assertThat(loading(probe, repo.load(rows.get(0)))).isZero();
            assertThat(loading(probe, repo.loadAll(List.<Club>of(), "players"))).isZero();
            var lonely = Rows.player(next(), "lonely", null, One.none(), One.none());
            assertThat(loading(probe, Repo.of(Players.MODEL, database).load(lonely, "club.players", "rival")))
                    .isZero();
        }
    }

    @Test
    default void whatIsLoadedInATransactionIsSeenThereAndOneAfterTheOther() {
        var query = clubs(2, 2);
        var plan = threeFollowUps();
        var rows = now(run(database(), query));
        var probe = new Probe(url(), Duration.ofMillis(10));

        var newcomer = Rows.player(next(), "newcomer", null, One.of(rows.get(1).id()), One.none());
        var loaded = watched(
                DatabaseOptions.DEFAULT.withPoolSize(4),
                probe,
                database -> database.transaction(tx -> Repo.of(Players.MODEL, tx)
                        .insert(newcomer)
                        .then(Repo.of(Clubs.MODEL, database).loadAll(rows, plan))));

        assertThat(loaded).isEqualTo(now(run(database(), query.with(plan))));
        assertThat(loaded.get(1).players().items()).extracting(Player::name).contains("newcomer");
        assertThat(probe.most()).isEqualTo(1);
    }

    @Test
    default void whatFailsWhenItIsFollowedUpGivesItsConnectionsBack() {
        var url = urlOfNothing();
        for (int size : new int[] {1, 3}) {
            for (int window : new int[] {1_000, 1}) {
                try (var database = Database.connect(
                        url,
                        DatabaseOptions.DEFAULT
                                .withPoolSize(size)
                                .withWindowSize(window)
                                .withAcquireTimeout(Duration.ofSeconds(10)))) {
                    var rows = clubsWithoutGames(database);
                    var failing = Clubs.all().with("players.won", "players.lost.goals", "idols");
                    for (int i = 0; i < 4; i++) {
                        assertThatThrownBy(() -> now(run(database, failing)))
                                .isInstanceOf(DatabaseException.Broken.class)
                                .hasMessageContaining("a table is missing, which `createTables` would create");
                        assertThatThrownBy(
                                        () -> now(Repo.of(Clubs.MODEL, database).loadAll(rows, failing.eager())))
                                .isInstanceOf(DatabaseException.Broken.class);
                    }
                    assertThat(now(run(database, Clubs.all().with("players")))).hasSizeGreaterThan(1);
                }
            }
        }
    }

    /** {@return a database without tables} */
    String urlOfNothing();

    private List<Club> clubsWithoutGames(Database database) {
        var rows = LongStream.range(0, 3)
                .mapToObj(i -> new Club(next(), "idle", Many.unloaded(), Many.unloaded(), null))
                .toList();
        var players = rows.stream()
                .map(club -> Rows.player(next(), "idle", null, One.of(club.id()), One.none()))
                .toList();
        database.createTables(Clubs.MODEL, Players.MODEL).block(Rows.PATIENCE);
        now(Repo.of(Clubs.MODEL, database).insertAll(rows));
        now(Repo.of(Players.MODEL, database).insertAll(players));
        return rows;
    }

    @Test
    default void moreKeysThanAListHoldsAreNamedBySeveralStatements() {
        var known = now(run(database(), clubs(1, 1).with("players")))
                .get(0)
                .players()
                .items()
                .get(0);
        var first = now(repo(Players.MODEL).insert(Rows.player(next(), "first", null, One.none(), One.none())));
        var last = now(repo(Players.MODEL).insert(Rows.player(next(), "last", null, One.none(), One.none())));
        repo(Players.MODEL)
                .related(first, Players.friends())
                .add(List.of(known))
                .block(Rows.PATIENCE);
        repo(Players.MODEL).related(last, Players.friends()).add(List.of(known)).block(Rows.PATIENCE);
        var strangers = IntStream.rangeClosed(1, 70_000)
                .mapToObj(i -> Rows.player(-i, "stranger", null, One.none(), One.none()));
        var all = Stream.of(Stream.of(first), strangers, Stream.of(last))
                .flatMap(rows -> rows)
                .toList();
        var probe = new Probe(url(), Duration.ZERO);

        var loaded = watched(
                DatabaseOptions.DEFAULT.withPoolSize(1),
                probe,
                database -> Repo.of(Players.MODEL, database)
                        .loadAll(
                                all,
                                Players.friends()
                                        .eager()
                                        .by(Strategy.SUBQUERY)
                                        .with(Players.won().eager().by(Strategy.SUBQUERY))));

        assertThat(loaded).hasSameSizeAs(all);
        assertThat(loaded.get(0).friends().items().get(0).won().items()).hasSize(1);
        assertThat(loaded.get(0).friends().items().get(0))
                .isSameAs(loaded.get(70_001).friends().items().get(0));
        assertThat(loaded.subList(1, 70_001))
                .allMatch(stranger -> stranger.friends().items().isEmpty());
        assertThat(probe.statements()).hasSize(3);
    }

    private static long loading(Probe probe, Mono<?> work) {
        probe.reset();
        now(work);
        return probe.statements().size();
    }

    private static Loadable<Club> threeFollowUps() {
        return Eager.of(Clubs.players().eager(), Clubs.idols().eager())
                .and(Eager.of(Clubs.MODEL, "players.won", "players.lost", "players.friends"));
    }

    @Test
    default void followUpsRunTogetherThatDoNotWaitForEachOther() {
        var query = clubs(2, 2).with(threeFollowUps());
        var probe = new Probe(url(), Duration.ofMillis(100));

        var rows = watched(
                DatabaseOptions.DEFAULT.withPoolSize(4),
                probe,
                database -> run(database, query).then(Mono.defer(() -> run(database, query))));

        assertThat(rows).isEqualTo(now(run(database(), query)));
        assertThat(probe.most()).isBetween(2, 4);
        assertThat(probe.mostOfOneConnection()).isEqualTo(1);
    }

    @Test
    default void followUpsInATransactionRunOneAfterTheOther() {
        var query = clubs(2, 2).with(threeFollowUps());
        var probe = new Probe(url(), Duration.ofMillis(10));

        var rows = watched(
                DatabaseOptions.DEFAULT.withPoolSize(4),
                probe,
                database -> database.transaction(tx -> run(database, query)));

        assertThat(rows).isEqualTo(now(run(database(), query)));
        assertThat(probe.selects()).isEqualTo(6);
        assertThat(probe.most()).isEqualTo(1);
    }

    @Test
    default void oneConnectionIsEnough() {
        var query = clubs(5, 2).with(threeFollowUps());
        var expected = now(run(database(), query));

        for (int window : new int[] {1_000, 2}) {
            var options = DatabaseOptions.DEFAULT
                    .withPoolSize(1)
                    .withWindowSize(window)
                    .withAcquireTimeout(Duration.ofSeconds(30));
            var probe = new Probe(url(), Duration.ZERO);
            var answers = watched(
                    options,
                    probe,
                    database -> Flux.range(0, 8)
                            .flatMap(i -> run(database, query), 8)
                            .collectList());
            assertThat(answers).hasSize(8).allMatch(expected::equals);
            assertThat(probe.most()).isEqualTo(1);
        }
    }

    @Test
    default void oneFluxHasManySubscribersAndManyTries() {
        var query = clubs(5, 2).with("players.won").with("idols", Strategy.SUBQUERY);
        var expected = now(run(database(), query));
        for (int window : new int[] {1_000, 2}) {
            try (var database = Database.connect(
                    new Probe(url(), Duration.ZERO),
                    DatabaseOptions.DEFAULT.withPoolSize(4).withWindowSize(window))) {
                var flux = Repo.of(Clubs.MODEL, database).run(query);
                var all = Flux.range(0, 10).flatMap(i -> flux.collectList(), 10);
                StepVerifier.create(all.all(expected::equals))
                        .expectNext(true)
                        .expectComplete()
                        .verify(Rows.PATIENCE);
                var tries = new java.util.concurrent.atomic.AtomicInteger();
                var again = flux.doOnNext(row -> {
                            if (row.equals(expected.get(3)) && tries.getAndIncrement() < 3) {
                                throw new IllegalStateException("again");
                            }
                        })
                        .retry(3);
                assertThat(now(again.collectList())).hasSize(3 * 4 - 3 + 5).endsWith(expected.get(4));
            }
        }
    }
}
