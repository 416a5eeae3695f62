-- Game where number=1 with goals(SELECT_IN)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" "g0"
where "g0"."number" = cast($1 as int)
-- goals:
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" "g0"
where ("g0"."game_place", "g0"."game_number") in (select *
from unnest(cast($1 as varchar array), cast($2 as int array)))
order by "g0"."id" asc
