-- Goal where minute=1 with game(SUBQUERY)
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" as "g0"
where "g0"."minute" = $1
-- game:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
where ("g0"."place", "g0"."number") in (select "g1"."game_place", "g1"."game_number"
from "goals" as "g1"
where "g1"."minute" = $1)
order by "g0"."place" asc, "g0"."number" asc
