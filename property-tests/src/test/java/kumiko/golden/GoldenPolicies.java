package kumiko.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kumiko.agreement.PaperTopics;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.agreement.Person;
import kumiko.agreement.Topics;
import kumiko.algebra.Command;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.eager.Clubs;
import kumiko.eager.Players;
import kumiko.model.Many;
import kumiko.writes.Guild;
import kumiko.writes.Guilds;

/** What policies ask, wherever rows come from. */
final class GoldenPolicies {

    private static final Policy ADULTS = Policy.of(People.MODEL, "age__gte=18");
    private static final Policy BY_ADULTS = Policy.of(Papers.MODEL, "author___age__gte=18");
    private static final Policy NAMED = Policy.of(Players.MODEL, "rank__lt=9").and(Clubs.MODEL, "name__startswith='a'");
    private static final Policy OF_A_CITY = Policy.of(Guilds.MODEL, "city='x'");

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenPolicies() {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenPolicies();
        golden.queries();
        for (var strategy : List.of(Strategy.JOINED, Strategy.SELECT_IN, Strategy.SUBQUERY)) {
            golden.loads(strategy);
        }
        golden.writes();
        return golden.cases;
    }

    private void seen(String name, Policy policy, Query<?> query) {
        cases.put("policy_" + name, new GoldenCase.Seen(policy, query));
    }

    private void queries() {
        seen("of_the_row", ADULTS, People.where("name", "Bill"));
        seen("of_a_related_row", BY_ADULTS, Papers.where("title", "x"));
        seen("of_many", Policy.of(People.MODEL, "papers__count__gt=1"), People.all());
        seen("join", ADULTS, Papers.where("author___name", "Bill"));
        seen(
                "join_of_a_related_row",
                BY_ADULTS.and(People.MODEL, "boss___age__gt=3"),
                Papers.where("author___name", "Bill"));
        seen("exists", Policy.of(Papers.MODEL, "rating=5"), People.where("papers___title", "x"));
        seen("aggregate", Policy.of(Papers.MODEL, "rating=5"), People.where("papers__count", 2));
        seen("pairs", Policy.of(Topics.MODEL, "name='x'"), Papers.where("topics__count", 2));
        seen("pairs_by_their_table", Policy.of(PaperTopics.MODEL, "topic__gt=1"), Papers.where("topics__count", 2));
        seen(
                "subquery",
                ADULTS,
                Papers.all()
                        .where(Papers.AUTHOR_ID.in(
                                Query.<Person>all(People.MODEL).pluck(People.ID))));
        seen("slice", ADULTS, Papers.all().sort("author___name").limit(3).offset(1));
    }

    private void loads(Strategy strategy) {
        var by = "_" + strategy.name().toLowerCase(Locale.ROOT);
        seen("to_one" + by, NAMED, Players.all().with(Players.club().eager().by(strategy)));
        seen("to_many" + by, NAMED, Clubs.all().with(Clubs.players().eager().by(strategy)));
        seen(
                "first_of_many" + by,
                NAMED,
                Clubs.all().with(Clubs.players().eager().sort("name").limit(2).by(strategy)));
        seen(
                "many_to_many" + by,
                NAMED,
                Players.all().with(Players.fans().eager().by(strategy)));
    }

    private void written(String name, Command<?> command) {
        cases.put("policy_" + name, new GoldenCase.Written(OF_A_CITY, command));
    }

    private static Guild guild(long id) {
        return new Guild(id, "g" + id, "x", 1, 7L, null, null, Many.unloaded());
    }

    private void writes() {
        written("update", Guilds.where("name", "a").update("seats", 2));
        written("update_of_a_slice", Guilds.all().sort("name").limit(1).update("seats", 2));
        written(
                "update_of_rows",
                Command.update(
                        Guilds.MODEL,
                        List.of(
                                Command.RowUpdate.whole(Guilds.MODEL, guild(1)),
                                Command.RowUpdate.whole(Guilds.MODEL, guild(2)))));
        written("delete", Guilds.where("name", "a").purge());
        written("insert", Command.insert(Guilds.MODEL, List.of(guild(1))));
        written("upsert", Command.upsert(Guilds.MODEL, List.of(guild(1)), OnConflict.key(Guilds.MODEL)));
    }
}
