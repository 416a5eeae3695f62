package kumiko.golden;

import io.vavr.collection.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.OnConflict;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.plan.TimeSource;
import kumiko.writes.Badge;
import kumiko.writes.Badges;
import kumiko.writes.Guild;
import kumiko.writes.Guilds;
import kumiko.writes.Hero;
import kumiko.writes.Heroes;
import kumiko.writes.Quest;
import kumiko.writes.Quests;
import kumiko.writes.Skills;

/** Commands whose SQL is written down, by the names of their files. */
final class GoldenWrites {

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenWrites() {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenWrites();
        golden.inserts();
        golden.upserts();
        golden.updates();
        golden.changes();
        golden.deletions();
        golden.byTheDatabasesClock();
        return golden.cases;
    }

    private void write(String name, Command<?> command) {
        cases.put(name, new GoldenCase.Write(command, TimeSource.CLOCK));
    }

    private static Guild guild(String name) {
        return new Guild(null, name, "x", 1, null, null, null, Many.unloaded());
    }

    private static Guild guild(long id, String name) {
        return new Guild(id, name, "x", 1, 7L, null, null, Many.unloaded());
    }

    private static List<Guild> guilds() {
        return IntStream.range(1, 4).mapToObj(id -> guild(id, "g" + id)).toList();
    }

    private static Badge badge(String code) {
        return new Badge(code, 1, One.of(5L));
    }

    private static Quest quest(int number) {
        return new Quest(One.of(5L), number, "t", 7, null);
    }

    private void inserts() {
        write("insert", Command.insert(Guilds.MODEL, List.of(guild("a"))));
        write("insert_with_a_key", Command.insert(Guilds.MODEL, List.of(guild(1, "a"))));
        write("insert_many", Command.insert(Guilds.MODEL, List.of(guild("a"), guild("b"))));
        write("insert_many_with_keys", Command.insert(Badges.MODEL, List.of(badge("a"), badge("b"))));
        write("insert_many_some_with_keys", Command.insert(Guilds.MODEL, List.of(guild("a"), guild(1, "b"))));
        write("save_some_with_keys", new Command.Save<>(Guilds.MODEL, Vector.of(guild("a"), guild(1, "b"))));
    }

    private void upserts() {
        var key = OnConflict.key(Badges.MODEL);
        var name = OnConflict.on(Guilds.MODEL, "name");
        upsert("upsert", key);
        upsert("upsert_keep", key.keep());
        upsert("upsert_overwrite_one", key.overwrite("level"));
        upsert("upsert_assign", key.assign(Badges.LEVEL.set(Badges.LEVEL.plus(1))));
        write(
                "upsert_of_a_composite_key",
                Command.upsert(Quests.MODEL, List.of(quest(1)), OnConflict.key(Quests.MODEL)));
        write("upsert_with_version_and_times", Command.upsert(Guilds.MODEL, List.of(guild("a")), name));
        write(
                "upsert_on_a_unique_index",
                Command.upsert(Guilds.MODEL, List.of(guild("a")), OnConflict.on(Guilds.MODEL, "city", "seats")));
        write(
                "upsert_assign_an_aggregate",
                Command.upsert(
                        Guilds.MODEL,
                        List.of(guild("a")),
                        name.assign(Guilds.SEATS.set(Guilds.heroes().max(Heroes.POINTS)))));
        write("upsert_many", Command.upsert(Badges.MODEL, List.of(badge("a"), badge("b")), key));
        write("upsert_many_keep", Command.upsert(Badges.MODEL, List.of(badge("a"), badge("b")), key.keep()));
        write("upsert_one_row_twice", Command.upsert(Badges.MODEL, List.of(badge("a"), badge("a")), key));
    }

    private void upsert(String name, OnConflict<Badge> conflict) {
        write(name, Command.upsert(Badges.MODEL, List.of(badge("a")), conflict));
    }

    private void updates() {
        var strong = Heroes.where("points__gt", 3);
        write("update", strong.update("name", "x"));
        write("update_all", Badges.all().update("level", 1));
        write("update_to_null", strong.update("nick", null));
        write("update_with_version", Guilds.where("city", "x").update("seats", 5));
        write("update_computed", strong.update(Heroes.POINTS.set(Heroes.POINTS.plus(1))));
        write("update_by_a_function", strong.update(Heroes.NICK.set(Heroes.NAME.upper())));
        write("update_rounding", strong.update("points", Heroes.F("weight")));
        write("update_by_an_aggregate", strong.update("points", Heroes.quests().count()));
        write(
                "update_by_an_aggregate_of_deleted",
                strong.withDeleted().update("points", Heroes.quests().count()));
        write(
                "update_by_an_aggregate_of_its_table",
                strong.update(Heroes.POINTS.set(Heroes.pupils().max(Heroes.POINTS))));
        write("update_now", strong.update(Heroes.UPDATED_AT.setNow()));
        write("update_over_a_relation", Heroes.where("guild___name", "a").update("points", 1));
        write(
                "update_over_a_relation_to_its_table",
                Heroes.where("mentor___name", "a").update("points", 1));
        write(
                "update_over_a_relation_to_many",
                Guilds.where("heroes___name", "a").update("seats", 1));
        write("update_of_a_slice", strong.sort("-points").limit(5).update("name", "x"));
        write("update_of_a_slice_of_a_composite_key", Quests.all().limit(5).update("title", "x"));
        write("update_skip_locked", strong.limit(5).skipLocked().update("name", "x"));
        write("update_no_wait", strong.forUpdate().noWait().update("name", "x"));
        write("touch", strong.touch());
    }

    private void changes() {
        var one = guild(1, "a");
        var hero = hero(1);
        write("change_one", changing(List.of(one)));
        write("change_one_without_a_version", heroes(List.of(hero)));
        write("change_many", changing(guilds()));
        write("change_many_without_a_version", heroes(List.of(hero, hero(2))));
        write("change_one_row_twice", heroes(List.of(hero, hero)));
        write(
                "change_many_whole",
                Command.update(
                        Guilds.MODEL,
                        guilds().stream()
                                .map(row -> RowUpdate.whole(Guilds.MODEL, row))
                                .toList()));
        write(
                "change_many_of_a_composite_key",
                Command.update(
                        Quests.MODEL,
                        List.of(quest(1), quest(2)).stream()
                                .map(row -> new RowUpdate<>(row, Vector.of(Quests.TITLE.set("x"))))
                                .toList()));
        write(
                "change_many_computed",
                Command.update(
                        Guilds.MODEL,
                        guilds().stream()
                                .limit(2)
                                .map(row -> new RowUpdate<>(row, Vector.of(Guilds.SEATS.set(Guilds.SEATS.plus(1)))))
                                .toList()));
        write(
                "change_one_by_an_aggregate",
                Command.update(
                        Heroes.MODEL,
                        List.of(new RowUpdate<>(
                                hero,
                                Heroes.all()
                                        .update("points", Heroes.quests().count())
                                        .assignments()))));
    }

    private static Command<Guild> changing(List<Guild> rows) {
        return Command.update(
                Guilds.MODEL,
                rows.stream()
                        .map(row -> new RowUpdate<>(row, Vector.of(Guilds.NAME.set("x"), Guilds.SEATS.set(3))))
                        .toList());
    }

    private static Hero hero(long id) {
        return Heroes.MODEL.create(new Object[] {id, "a", null, 0, null, null, null, null, null, null});
    }

    private static Command<Hero> heroes(List<Hero> rows) {
        return Command.update(
                Heroes.MODEL,
                rows.stream()
                        .map(row -> new RowUpdate<>(row, Vector.of(Heroes.NAME.set("x"), Heroes.CREDIT.setNull())))
                        .toList());
    }

    private void deletions() {
        write("delete", Badges.where("level", 1).delete());
        write("delete_all", Badges.all().delete());
        write("delete_over_a_relation", Badges.where("hero___name", "a").delete());
        write(
                "delete_over_a_relation_to_many",
                Guilds.where("heroes__isnull", true).delete());
        write("delete_of_a_slice", Badges.sort("-level").limit(5).delete());
        write("delete_skip_locked", Badges.all().limit(5).skipLocked().delete());
        write("delete_rows", new Command.DeleteRows<>(Badges.MODEL, Vector.of(badge("a"), badge("b"))));
        write("delete_rows_with_versions", new Command.DeleteRows<>(Guilds.MODEL, Vector.ofAll(guilds())));
        write("delete_softly", Heroes.where("points", 1).delete());
        write(
                "delete_softly_over_a_relation",
                Heroes.where("mentor___name", "a").delete());
        write(
                "delete_softly_with_deleted",
                Heroes.where("mentor___name", "a").withDeleted().delete());
        write(
                "delete_skip_locked_of_a_composite_key",
                Quests.all().limit(5).skipLocked().purge());
        write("delete_rows_softly", new Command.DeleteRows<>(Heroes.MODEL, Vector.of(hero(1), hero(2))));
        write(
                "delete_rows_softly_of_a_composite_key",
                new Command.DeleteRows<>(Quests.MODEL, Vector.of(quest(1), quest(2))));
        write("restore", Heroes.where("points", 1).restore());
        write("purge", Heroes.where("points", 1).purge());
        write("purge_deleted", Quests.all().onlyDeleted().purge());
        write("delete_pairs", Skills.where("heroes___name", "a").delete());
    }

    private void byTheDatabasesClock() {
        var commands = new LinkedHashMap<String, Command<?>>();
        commands.put("insert", Command.insert(Guilds.MODEL, List.of(guild("a"))));
        commands.put("insert_many", Command.insert(Guilds.MODEL, List.of(guild("a"), guild("b"))));
        commands.put("upsert", Command.upsert(Guilds.MODEL, List.of(guild("a")), OnConflict.on(Guilds.MODEL, "name")));
        commands.put("update", Heroes.where("points__gt", 3).update("name", "x"));
        commands.put("update_of_a_local_time", Guilds.where("seats__gt", 3).update("city", "x"));
        commands.put("change_many", changing(guilds()));
        commands.put("delete_softly", Heroes.where("points", 1).delete());
        commands.forEach((name, command) ->
                cases.put(name + "_by_the_databases_clock", new GoldenCase.Write(command, TimeSource.DATABASE)));
    }
}
