-- Game where number=1 with goals(SELECT_IN)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
where "g0"."number" = $1
-- goals:
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" as "g0"
where ("g0"."game_place", "g0"."game_number") in (select *
from unnest(cast($1 as varchar[]), cast($2 as int[])))
order by "g0"."id" asc
