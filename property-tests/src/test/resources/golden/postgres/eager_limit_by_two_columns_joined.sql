-- Game with goals(JOINED, limit 1)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "d3"."id", "d3"."minute", "d3"."game_place", "d3"."game_number", "d3"."scorer_id"
from "games" as "g0"
left outer join (select "d2"."id" as "id", "d2"."minute" as "minute", "d2"."game_place" as "game_place", "d2"."game_number" as "game_number", "d2"."scorer_id" as "scorer_id", "d2"."#k1" as "#r1", "d2"."#k2" as "#r2", "d2"."#n" as "#o1" from (select "g1"."id" as "id", "g1"."minute" as "minute", "g1"."game_place" as "game_place", "g1"."game_number" as "game_number", "g1"."scorer_id" as "scorer_id", "g1"."game_place" as "#k1", "g1"."game_number" as "#k2", row_number() over (partition by "g1"."game_place", "g1"."game_number"
order by "g1"."id" asc) as "#n"
from "goals" as "g1") as "d2"
where ("d2"."#n" > $1 and "d2"."#n" <= $2)) as "d3" on ("d3"."#r1" = "g0"."place" and "d3"."#r2" = "g0"."number")
order by "g0"."place" asc, "g0"."number" asc, "d3"."#o1" asc
