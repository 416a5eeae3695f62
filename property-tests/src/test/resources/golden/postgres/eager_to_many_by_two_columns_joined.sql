-- Game where number=1 with goals(JOINED)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "d2"."id", "d2"."minute", "d2"."game_place", "d2"."game_number", "d2"."scorer_id"
from "games" as "g0"
left outer join (select "g1"."id" as "id", "g1"."minute" as "minute", "g1"."game_place" as "game_place", "g1"."game_number" as "game_number", "g1"."scorer_id" as "scorer_id", "g1"."game_place" as "#r1", "g1"."game_number" as "#r2", "g1"."id" as "#o1"
from "goals" as "g1") as "d2" on ("d2"."#r1" = "g0"."place" and "d2"."#r2" = "g0"."number")
where "g0"."number" = $1
order by "g0"."place" asc, "g0"."number" asc, "d2"."#o1" asc
