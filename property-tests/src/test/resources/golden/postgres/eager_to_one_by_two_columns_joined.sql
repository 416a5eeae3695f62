-- Goal where minute=1 with game(JOINED)
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id", "g1"."place", "g1"."number", "g1"."winner_id", "g1"."loser_id"
from "goals" as "g0"
left outer join "games" as "g1" on ("g1"."place" = "g0"."game_place" and "g1"."number" = "g0"."game_number")
where "g0"."minute" = $1
