-- Goal where game__some(winner__some(everything)) with game.winner
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id", "g1"."place", "g1"."number", "g1"."winner_id", "g1"."loser_id", "p2"."id", "p2"."name", "p2"."rank", "p2"."club_id", "p2"."rival_id", "p2"."retired_at"
from "goals" "g0"
join "games" "g1" on ("g1"."place" = "g0"."game_place" and "g1"."number" = "g0"."game_number")
join "players" "p2" on ("p2"."id" = "g1"."winner_id" and "p2"."retired_at" is null)
