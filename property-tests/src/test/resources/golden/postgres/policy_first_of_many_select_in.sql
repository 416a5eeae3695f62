-- Club with players(SELECT_IN, sort name, limit 2)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."closed_at" is null and "c0"."name" like $1 escape '\')
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "k1"."#k1" from "unnest"(cast($1 as bigint[])) as "k1" ("#k1") cross
join lateral (select "p0"."id" as "id", "p0"."name" as "name", "p0"."rank" as "rank", "p0"."club_id" as "club_id", "p0"."rival_id" as "rival_id", "p0"."retired_at" as "retired_at", "p0"."name" as "#o1", "p0"."id" as "#o2"
from "players" as "p0"
where ("p0"."club_id" = "k1"."#k1" and "p0"."retired_at" is null and "p0"."rank" < $2)
order by "p0"."name" asc, "p0"."id" asc
offset $4 rows
fetch next $3 rows only) as "d2"
order by "d2"."#o1" asc, "d2"."#o2" asc
