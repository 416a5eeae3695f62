-- Player with fans(SELECT_IN, sort name, limit 1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where "p0"."retired_at" is null
-- fans:
select "d3"."id", "d3"."name", "d3"."closed_at", "k2"."#k1" from "unnest"(cast($1 as bigint[])) as "k2" ("#k1") cross
join lateral (select "c0"."id" as "id", "c0"."name" as "name", "c0"."closed_at" as "closed_at", "c0"."name" as "#o1", "c0"."id" as "#o2"
from "clubs" as "c0"
join "fans" as "f1" on "f1"."club" = "c0"."id"
where ("f1"."player" = "k2"."#k1" and "c0"."closed_at" is null)
order by "c0"."name" asc, "c0"."id" asc
offset $3 rows
fetch next $2 rows only) as "d3"
order by "d3"."#o1" asc, "d3"."#o2" asc
