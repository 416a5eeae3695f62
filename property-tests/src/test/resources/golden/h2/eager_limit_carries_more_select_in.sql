-- Club with players(SELECT_IN, sort -rank, limit 3).rival, players(SELECT_IN, sort -rank, limit 3).medal
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where "c0"."closed_at" is null
-- players:
select "d1"."id", "d1"."name", "d1"."rank", "d1"."club_id", "d1"."rival_id", "d1"."retired_at", "p2"."id", "p2"."name", "p2"."rank", "p2"."club_id", "p2"."rival_id", "p2"."retired_at", "m3"."code", "m3"."weight", "m3"."player_id", "d1"."#k1" from (select "p0"."id" "id", "p0"."name" "name", "p0"."rank" "rank", "p0"."club_id" "club_id", "p0"."rival_id" "rival_id", "p0"."retired_at" "retired_at", "p0"."club_id" "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."rank" desc nulls first, "p0"."id" asc) "#n"
from "players" "p0"
where ("p0"."club_id" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)) "d1"
left outer join "players" "p2" on ("p2"."id" = "d1"."rival_id" and "p2"."retired_at" is null)
left outer join "medals" "m3" on "m3"."player_id" = "d1"."id"
where ("d1"."#n" > cast($2 as bigint) and "d1"."#n" <= cast($3 as bigint))
order by "d1"."#n" asc
