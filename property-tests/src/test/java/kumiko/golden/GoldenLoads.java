package kumiko.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.EagerPath;
import kumiko.algebra.Query;
import kumiko.eager.Clubs;
import kumiko.eager.Games;
import kumiko.eager.Goals;
import kumiko.eager.Players;
import kumiko.eager.Tags;

/** Queries whose records carry others, by each strategy for each kind of relation. */
final class GoldenLoads {

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenLoads() {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenLoads();
        for (var strategy : List.of(Strategy.JOINED, Strategy.SELECT_IN, Strategy.SUBQUERY)) {
            golden.kinds(strategy);
            golden.subsets(strategy);
            golden.nested(strategy);
        }
        golden.mixed();
        golden.required();
        return golden.cases;
    }

    private void load(String name, Query<?> query) {
        cases.put("eager_" + name, new GoldenCase.Load(query));
    }

    private <R> void load(String name, Query<R> query, EagerPath<R, ?> path, Strategy strategy) {
        load(name + "_" + strategy.name().toLowerCase(Locale.ROOT), query.with(path.by(strategy)));
    }

    private void kinds(Strategy strategy) {
        load("to_one", Players.where("rank", 1), Players.club().eager(), strategy);
        load("to_itself", Players.where("rank", 1), Players.rival().eager(), strategy);
        load("to_one_by_two_columns", Goals.where("minute", 1), Goals.game().eager(), strategy);
        load("to_many", Clubs.where("name", "a"), Clubs.players().eager(), strategy);
        load(
                "to_many_of_itself",
                Players.where("rank", 1),
                Players.challengers().eager(),
                strategy);
        load("to_many_by_two_columns", Games.where("number", 1), Games.goals().eager(), strategy);
        load("inverse_of_one_to_one", Players.where("rank", 1), Players.medal().eager(), strategy);
        load("many_to_many", Players.where("rank", 1), Players.fans().eager(), strategy);
        load("many_to_many_mapped", Clubs.where("name", "a"), Clubs.idols().eager(), strategy);
        load(
                "many_to_many_of_itself",
                Players.where("rank", 1),
                Players.friends().eager(),
                strategy);
        load(
                "many_to_many_by_two_columns",
                Games.where("number", 1),
                Games.tags().eager(),
                strategy);
        load(
                "with_deleted",
                Clubs.where("name", "a").withDeleted(),
                Clubs.players().eager(),
                strategy);
    }

    private void subsets(Strategy strategy) {
        var players = Clubs.players().eager();
        var best = players.sort("-rank").limit(3);
        load("filter", Clubs.all(), players.where("rank__gt", 1), strategy);
        load("filter_over_a_relation", Clubs.all(), players.where("rival___rank", 1), strategy);
        load("filter_to_one", Players.all(), Players.club().eager().where("name", "a"), strategy);
        load("filter_inverse", Players.all(), Players.medal().eager().where("weight", 1), strategy);
        load("order", Clubs.all(), players.sort("-rank", "name"), strategy);
        load("order_over_a_relation", Clubs.all(), players.sort("rival___name"), strategy);
        load("limit", Clubs.all(), best, strategy);
        load("limit_and_offset", Clubs.all(), best.offset(2).where("name", "b"), strategy);
        load("limit_by_two_columns", Games.all(), Games.goals().eager().limit(1), strategy);
        load(
                "limit_many_to_many",
                Players.all(),
                Players.fans().eager().sort("name").limit(1),
                strategy);
        load("limit_carries_more", Clubs.all(), best.with(Players.rival(), Players.medal()), strategy);
        load("sliced", Clubs.sort("name").limit(5).offset(1), players, strategy);
        load("sliced_limit", Clubs.sort("-name").limit(5), best, strategy);
    }

    private void nested(Strategy strategy) {
        var all = Clubs.where("name", "a")
                .with("players", strategy)
                .with("players.won", strategy)
                .with("players.won.goals", strategy);
        var name = strategy.name().toLowerCase(Locale.ROOT);
        load("three_levels_" + name, all);
        load("three_levels_sliced_" + name, all.sort("name").limit(2));
        load("two_to_one_" + name, Goals.all().with("game", strategy).with("game.winner", strategy));
        load(
                "two_relations_to_one_table_" + name,
                Games.all().with("winner", strategy).with("loser", strategy));
    }

    private void mixed() {
        load("automatic", Clubs.all().with("players.rival", "players.won.goals.scorer", "idols"));
        load(
                "joined_then_followed",
                Clubs.sort("name")
                        .limit(2)
                        .with("players", Strategy.JOINED)
                        .with("players.won", Strategy.SELECT_IN)
                        .with("players.lost", Strategy.SUBQUERY));
        load(
                "followed_then_joined",
                Clubs.all().with("players", Strategy.SELECT_IN).with("players.won", Strategy.JOINED));
        load(
                "subquery_of_a_joined_row",
                Players.all().with("club", Strategy.JOINED).with("club.idols", Strategy.SUBQUERY));
        load(
                "subquery_of_the_first_rows",
                Clubs.all()
                        .with(Clubs.players()
                                .eager()
                                .by(Strategy.SUBQUERY)
                                .sort("rank")
                                .limit(1)
                                .with(Players.won()
                                        .eager()
                                        .by(Strategy.SUBQUERY)
                                        .limit(2))));
        load(
                "locked",
                Clubs.all()
                        .with("players", Strategy.JOINED)
                        .with("players.rival")
                        .forUpdate());
        load("locked_to_one", Players.all().with("club").forUpdate());
        load("two_joined", Clubs.all().with("players", Strategy.JOINED).with("idols", Strategy.JOINED));
        load("mapped_both_ways", Tags.all().with("games.tags.games"));
    }

    private void required() {
        load("required_to_one", Goals.all().withRequired("game.winner"));
        load(
                "required_to_one_sliced",
                Players.sort("club___name")
                        .limit(3)
                        .withRequired(Players.club().eager().where("name", "a"))
                        .with("rival"));
        load("required_to_many", Clubs.all().withRequired("players.won"));
        load(
                "required_to_many_joined",
                Clubs.all()
                        .withRequired(Clubs.players()
                                .eager()
                                .by(Strategy.JOINED)
                                .where("rank__gt", 1)
                                .limit(2)
                                .with(Players.rival())));
    }
}
