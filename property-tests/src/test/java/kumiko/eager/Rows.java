package kumiko.eager;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kumiko.algebra.ToMany;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;

/** Random rows, with nulls and deleted ones among them, and random pairs of them. */
final class Rows {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final List<String> NAMES = List.of("", "a", "A", "b", "é", "O'Neil", "😀");
    static final List<String> PLACES = List.of("here", "there", "x");
    private static final Instant DELETED = Instant.parse("2020-01-01T00:00:00Z");

    private final Random random;
    final List<Club> clubs = new ArrayList<>();
    final List<Player> players = new ArrayList<>();
    final List<Game> games = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();
    final List<Medal> medals = new ArrayList<>();
    final List<Tag> tags = new ArrayList<>();
    private final List<Pairs<?, ?>> pairs = new ArrayList<>();

    private record Pairs<R, S>(R owner, ToMany<R, S> relation, List<S> related) {}

    /** @param size how many players there are; of the others about as many, but of clubs and tags */
    Rows(long seed, int size) {
        this.random = new Random(seed);
        IntStream.range(0, 3).forEach(this::club);
        IntStream.range(0, size).forEach(this::player);
        IntStream.range(0, size).forEach(this::game);
        IntStream.range(0, 2 * size).forEach(this::goal);
        IntStream.range(0, size).filter(i -> chance(0.5)).forEach(this::medal);
        List.of("long", "short", "Long").forEach(word -> tags.add(new Tag(word, Many.unloaded())));
        players.forEach(player -> pairs.add(new Pairs<>(player, Players.friends(), some(players, 0.2))));
        players.forEach(player -> pairs.add(new Pairs<>(player, Players.fans(), some(clubs, 0.3))));
        games.forEach(game -> pairs.add(new Pairs<>(game, Games.tags(), some(tags, 0.3))));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> List<T> some(List<T> rows, double probability) {
        return rows.stream().filter(row -> chance(probability)).toList();
    }

    private @Nullable Long key(int bound) {
        return bound == 0 || chance(0.25) ? null : (long) random.nextInt(bound);
    }

    private @Nullable Integer number() {
        return chance(0.25) ? null : random.nextInt(4);
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private void club(int i) {
        clubs.add(new Club(i, name(), Many.unloaded(), Many.unloaded(), chance(0.2) ? DELETED : null));
    }

    /** Rows refer to themselves and those before them: H2 checks a reference row by row. */
    private void player(int i) {
        var player = player(i, name(), number(), One.of(key(clubs.size())), One.of(key(i + 1)));
        players.add(chance(0.2) ? retired(player) : player);
    }

    private static Player retired(Player player) {
        var values = Players.MODEL.values(player);
        values[values.length - 1] = DELETED;
        return Players.MODEL.create(values);
    }

    static Player player(long id, String name, @Nullable Integer rank, One<Long, Club> club, One<Long, Player> rival) {
        return new Player(
                id,
                name,
                rank,
                club,
                rival,
                Many.unloaded(),
                Many.unloaded(),
                Many.unloaded(),
                Many.unloaded(),
                Many.unloaded(),
                Many.unloaded(),
                null);
    }

    private void game(int i) {
        games.add(new Game(
                PLACES.get(i % PLACES.size()),
                i / PLACES.size(),
                One.of((long) random.nextInt(players.size())),
                One.of(key(players.size())),
                Many.unloaded(),
                Many.unloaded()));
    }

    private void goal(int i) {
        var game = chance(0.2) ? null : games.get(random.nextInt(games.size()));
        goals.add(new Goal(
                i, number(), One.of(game == null ? null : new Game.Key(game.place(), game.number())), One.of((long)
                        random.nextInt(players.size()))));
    }

    private void medal(int i) {
        medals.add(new Medal("m" + i, random.nextInt(3), One.of((long) i)));
    }

    MemoryDatabase inMemory() {
        var memory = MemoryDatabase.empty();
        fill(new Repos() {
            @Override
            public <R> Repo<R> of(Model<R> model) {
                return Repo.of(model, memory);
            }
        });
        return memory;
    }

    void createIn(Database database) {
        database.createTables(Clubs.MODEL, Players.MODEL, Games.MODEL, Goals.MODEL, Medals.MODEL, Tags.MODEL)
                .block(PATIENCE);
        fill(new Repos() {
            @Override
            public <R> Repo<R> of(Model<R> model) {
                return Repo.of(model, database);
            }
        });
    }

    private interface Repos {
        <R> Repo<R> of(Model<R> model);
    }

    private void fill(Repos repos) {
        insert(repos.of(Clubs.MODEL), clubs);
        insert(repos.of(Players.MODEL), players);
        insert(repos.of(Games.MODEL), games);
        insert(repos.of(Goals.MODEL), goals);
        insert(repos.of(Medals.MODEL), medals);
        insert(repos.of(Tags.MODEL), tags);
        pairs.forEach(each -> relate(repos, each));
    }

    private static <R> void insert(Repo<R> repo, List<R> rows) {
        repo.insertAll(rows).block(PATIENCE);
    }

    @SuppressWarnings("unchecked") // the model of the relation's start
    private static <R, S> void relate(Repos repos, Pairs<R, S> pairs) {
        var model = (Model<R>) pairs.relation().path().steps().head().owner().model();
        repos.of(model)
                .related(pairs.owner(), pairs.relation())
                .add(pairs.related())
                .block(PATIENCE);
    }
}
