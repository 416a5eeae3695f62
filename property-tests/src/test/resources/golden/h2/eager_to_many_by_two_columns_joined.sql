-- Game where number=1 with goals(JOINED)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "d2"."id", "d2"."minute", "d2"."game_place", "d2"."game_number", "d2"."scorer_id"
from "games" "g0"
left outer join (select "g1"."id" "id", "g1"."minute" "minute", "g1"."game_place" "game_place", "g1"."game_number" "game_number", "g1"."scorer_id" "scorer_id", "g1"."game_place" "#r1", "g1"."game_number" "#r2", "g1"."id" "#o1"
from "goals" "g1") "d2" on ("d2"."#r1" = "g0"."place" and "d2"."#r2" = "g0"."number")
where "g0"."number" = cast($1 as int)
order by "g0"."place" asc, "g0"."number" asc, "d2"."#o1" asc nulls last
