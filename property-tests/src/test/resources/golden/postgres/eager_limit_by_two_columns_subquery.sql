-- Game with goals(SUBQUERY, limit 1)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
-- goals:
select "d2"."id", "d2"."minute", "d2"."game_place", "d2"."game_number", "d2"."scorer_id", "d2"."#k1", "d2"."#k2" from (select "g0"."id" as "id", "g0"."minute" as "minute", "g0"."game_place" as "game_place", "g0"."game_number" as "game_number", "g0"."scorer_id" as "scorer_id", "g0"."game_place" as "#k1", "g0"."game_number" as "#k2", row_number() over (partition by "g0"."game_place", "g0"."game_number"
order by "g0"."id" asc) as "#n"
from "goals" as "g0"
where ("g0"."game_place", "g0"."game_number") in (select "g1"."place", "g1"."number"
from "games" as "g1")) as "d2"
where ("d2"."#n" > $1 and "d2"."#n" <= $2)
order by "d2"."#n" asc
