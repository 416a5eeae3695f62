-- Game with goals(JOINED, limit 1)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "d3"."id", "d3"."minute", "d3"."game_place", "d3"."game_number", "d3"."scorer_id"
from "games" "g0"
left outer join (select "d2"."id" "id", "d2"."minute" "minute", "d2"."game_place" "game_place", "d2"."game_number" "game_number", "d2"."scorer_id" "scorer_id", "d2"."#k1" "#r1", "d2"."#k2" "#r2", "d2"."#n" "#o1" from (select "g1"."id" "id", "g1"."minute" "minute", "g1"."game_place" "game_place", "g1"."game_number" "game_number", "g1"."scorer_id" "scorer_id", "g1"."game_place" "#k1", "g1"."game_number" "#k2", row_number() over (partition by "g1"."game_place", "g1"."game_number"
order by "g1"."id" asc) "#n"
from "goals" "g1") "d2"
where ("d2"."#n" > cast($1 as bigint) and "d2"."#n" <= cast($2 as bigint))) "d3" on ("d3"."#r1" = "g0"."place" and "d3"."#r2" = "g0"."number")
order by "g0"."place" asc, "g0"."number" asc, "d3"."#o1" asc nulls last
