-- Club where name='a' with players(SELECT_IN).won(SELECT_IN).goals(SELECT_IN)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."name" = $1 and "c0"."closed_at" is null)
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."club_id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
-- players.won:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
where "g0"."winner_id" = any(cast($1 as bigint[]))
order by "g0"."place" asc, "g0"."number" asc
-- players.won.goals:
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" as "g0"
join "unnest"(cast($1 as varchar[]), cast($2 as int[])) as "k1" ("#k1", "#k2") on ("k1"."#k1" = "g0"."game_place" and "k1"."#k2" = "g0"."game_number")
order by "g0"."id" asc
