-- Game where number=1 with goals(SUBQUERY)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
where "g0"."number" = $1
-- goals:
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" as "g0"
where ("g0"."game_place", "g0"."game_number") in (select "g1"."place", "g1"."number"
from "games" as "g1"
where "g1"."number" = $1)
order by "g0"."id" asc
