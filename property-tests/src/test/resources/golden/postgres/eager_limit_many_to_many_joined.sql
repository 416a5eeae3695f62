-- Player with fans(JOINED, sort name, limit 1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d3"."id", "d3"."name", "d3"."closed_at"
from "players" as "p0"
left outer join lateral (select "c1"."id" as "id", "c1"."name" as "name", "c1"."closed_at" as "closed_at", "c1"."name" as "#o1", "c1"."id" as "#o2"
from "clubs" as "c1"
join "fans" as "f2" on "f2"."club" = "c1"."id"
where ("f2"."player" = "p0"."id" and "c1"."closed_at" is null)
order by "c1"."name" asc, "c1"."id" asc
offset $2 rows
fetch next $1 rows only) as "d3" on true
where "p0"."retired_at" is null
order by "p0"."id" asc, "d3"."#o1" asc, "d3"."#o2" asc
