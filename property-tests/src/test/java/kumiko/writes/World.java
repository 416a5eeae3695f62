package kumiko.writes;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Query;
import kumiko.jooq.Sql;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.server.PostgresServer;
import org.jspecify.annotations.Nullable;

/** The same rows in memory, on H2 and on PostgreSQL, and one clock for all. */
final class World implements AutoCloseable {

    private static final long FIRST = Kinds.FIRST_ID;

    private final MovableClock clock = new MovableClock();
    private final Database h2;
    private final Database postgres;
    private long fresh;

    World(String name) {
        var options = DatabaseOptions.DEFAULT.withPoolSize(2).withClock(clock).withZone(MovableClock.ZONE);
        h2 = Database.connect("r2dbc:h2:mem:///" + name, options);
        postgres = Database.connect(PostgresServer.newDatabase(), options);
        for (var database : List.of(h2, postgres)) {
            Side.done(database.createTables(Guilds.MODEL, Heroes.MODEL, Quests.MODEL, Badges.MODEL, Skills.MODEL));
        }
    }

    @Override
    public void close() {
        h2.close();
        postgres.close();
    }

    /** Lets PostgreSQL know how few rows there are, so that it plans for few. */
    void analyze() {
        Side.done(postgres.execute(Sql.of("analyze")));
    }

    MovableClock clock() {
        return clock;
    }

    /** {@return memory and the two databases, each with the first rows and no others} */
    List<Side> begin() {
        clock.reset();
        fresh = FIRST + 1_000;
        var sides = List.of(Side.of(MemoryDatabase.of(clock)), Side.of(h2, "H2"), Side.of(postgres, "PostgreSQL"));
        for (var side : sides) {
            if (side != sides.get(0)) {
                clear(side);
            }
            fill(side);
        }
        return sides;
    }

    private static void clear(Side side) {
        purge(side, Badges.MODEL);
        purge(side, Quests.MODEL);
        Side.done(side.repo(Heroes.MODEL)
                .execute(Heroes.where("mentor__isnull", false).withDeleted().update("mentor", null)));
        purge(side, Heroes.MODEL);
        purge(side, Guilds.MODEL);
        purge(side, Skills.MODEL);
    }

    private static <R> void purge(Side side, Model<R> model) {
        Side.done(side.repo(model).execute(Query.all(model).purge()));
    }

    private static void fill(Side side) {
        Side.done(side.repo(Guilds.MODEL)
                .insertAll(List.of(guild(0, "a", "x", 3), guild(1, "b", "x", 1), guild(2, "c", null, 0))));
        Side.done(side.repo(Heroes.MODEL)
                .insertAll(List.of(
                        hero(0, "ada", "a", 2, "9999.99", 0L, null, false),
                        hero(1, "bob", null, 0, null, 0L, 0L, true),
                        hero(2, "cyd", "c", 1, "1.50", 1L, 1L, false),
                        hero(3, "ada", null, 3, "0.00", null, 2L, false),
                        hero(4, "bob", "d", -1, "-0.01", 2L, 4L, false))));
        Side.done(side.repo(Quests.MODEL)
                .insertAll(List.of(
                        quest(0, 1, "t", false),
                        quest(0, 2, "u", true),
                        quest(1, 1, "t", false),
                        quest(2, 1, null, false),
                        quest(2, 3, "t", true))));
        Side.done(side.repo(Badges.MODEL)
                .insertAll(List.of(new Badge("b1", 1, One.of(FIRST)), new Badge("b2", 2, One.of(FIRST + 1)))));
        var skills = List.of(
                new Skill(1, "run", Many.unloaded()),
                new Skill(2, "swim", Many.unloaded()),
                new Skill(3, "run", Many.unloaded()));
        Side.done(side.repo(Skills.MODEL).insertAll(skills));
        for (int i = 0; i < 3; i++) {
            Side.done(side.repo(Heroes.MODEL)
                    .related(hero(i, "", null, 0, null, null, null, false), Heroes.skills())
                    .add(skills.subList(0, i + 1)));
        }
    }

    static Guild guild(int id, String name, @Nullable String city, int seats) {
        return new Guild(FIRST + id, name, city, seats, null, null, null, Many.unloaded());
    }

    static Hero hero(
            int id,
            String name,
            @Nullable String nick,
            int points,
            @Nullable String credit,
            @Nullable Long guild,
            @Nullable Long mentor,
            boolean deleted) {
        return new Hero(
                FIRST + id,
                name,
                nick,
                points,
                credit == null ? null : new BigDecimal(credit),
                credit == null ? null : points + 0.5,
                One.of(guild == null ? null : FIRST + guild),
                One.of(mentor == null ? null : FIRST + mentor),
                Many.unloaded(),
                Many.unloaded(),
                Many.unloaded(),
                Many.unloaded(),
                null,
                deleted ? MovableClock.START : null);
    }

    private static Quest quest(int hero, int number, @Nullable String title, boolean deleted) {
        return new Quest(One.of(FIRST + hero), number, title, null, deleted ? MovableClock.START : null);
    }

    /** Gives rows with generated keys, which each side numbers for itself, the same keys on all. */
    void rename(List<Side> sides) {
        long next = fresh;
        for (var side : sides) {
            next = fresh;
            next = rename(side, Guilds.MODEL, next);
            next = rename(side, Heroes.MODEL, next);
        }
        fresh = next;
    }

    private static <R> long rename(Side side, Model<R> model, long first) {
        long next = first;
        var numbered = Rows.rows(side, model).stream()
                .filter(row -> Objects.requireNonNull((Long) model.values(row)[0]) < FIRST)
                .sorted(Comparator.comparing(
                        row -> Rows.withoutGeneratedKey(model, row).toString()))
                .toList();
        for (R row : numbered) {
            var values = model.values(row);
            values[0] = next++;
            Side.done(side.repo(model).execute(Query.same(model, row).purge()));
            Side.done(side.repo(model).insert(model.create(values)));
        }
        return next;
    }
}
