-- Game with goals(SELECT_IN, limit 1)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
-- goals:
select "d2"."id", "d2"."minute", "d2"."game_place", "d2"."game_number", "d2"."scorer_id", "k1"."#k1", "k1"."#k2" from "unnest"(cast($1 as varchar[]), cast($2 as int[])) as "k1" ("#k1", "#k2") cross
join lateral (select "g0"."id" as "id", "g0"."minute" as "minute", "g0"."game_place" as "game_place", "g0"."game_number" as "game_number", "g0"."scorer_id" as "scorer_id", "g0"."id" as "#o1"
from "goals" as "g0"
where ("g0"."game_place" = "k1"."#k1" and "g0"."game_number" = "k1"."#k2")
order by "g0"."id" asc
offset $4 rows
fetch next $3 rows only) as "d2"
order by "d2"."#o1" asc
