-- Club with players(SELECT_IN, sort -rank, limit 3).rival, players(SELECT_IN, sort -rank, limit 3).medal
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where "c0"."closed_at" is null
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "p3"."id", "p3"."name", "p3"."rank", "p3"."club_id", "p3"."rival_id", "p3"."retired_at", "m4"."code", "m4"."weight", "m4"."player_id", "k1"."#k1" from "unnest"(cast($1 as bigint[])) as "k1" ("#k1") cross
join lateral (select "p0"."id" as "id", "p0"."name" as "name", "p0"."rank" as "rank", "p0"."club_id" as "club_id", "p0"."rival_id" as "rival_id", "p0"."retired_at" as "retired_at", "p0"."rank" as "#o1", "p0"."id" as "#o2"
from "players" as "p0"
where ("p0"."club_id" = "k1"."#k1" and "p0"."retired_at" is null)
order by "p0"."rank" desc, "p0"."id" asc
offset $3 rows
fetch next $2 rows only) as "d2"
left outer join "players" as "p3" on ("p3"."id" = "d2"."rival_id" and "p3"."retired_at" is null)
left outer join "medals" as "m4" on "m4"."player_id" = "d2"."id"
order by "d2"."#o1" desc, "d2"."#o2" asc
