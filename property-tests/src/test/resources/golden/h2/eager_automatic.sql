-- Club with players.rival, players.won.goals.scorer, idols
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where "c0"."closed_at" is null
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "p1"."id", "p1"."name", "p1"."rank", "p1"."club_id", "p1"."rival_id", "p1"."retired_at"
from "players" "p0"
left outer join "players" "p1" on ("p1"."id" = "p0"."rival_id" and "p1"."retired_at" is null)
where ("p0"."club_id" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)
order by "p0"."id" asc
-- players.won:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" "g0"
where "g0"."winner_id" = any(cast($1 as bigint array))
order by "g0"."place" asc, "g0"."number" asc
-- players.won.goals:
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id", "p2"."id", "p2"."name", "p2"."rank", "p2"."club_id", "p2"."rival_id", "p2"."retired_at"
from "goals" "g0"
join "UNNEST"(cast($1 as varchar array), cast($2 as int array)) "k1" ("#k1", "#k2") on ("k1"."#k1" = "g0"."game_place" and "k1"."#k2" = "g0"."game_number")
left outer join "players" "p2" on ("p2"."id" = "g0"."scorer_id" and "p2"."retired_at" is null)
order by "g0"."id" asc
-- idols:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "f1"."club"
from "players" "p0"
join "fans" "f1" on "f1"."player" = "p0"."id"
where ("f1"."club" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)
order by "p0"."id" asc
