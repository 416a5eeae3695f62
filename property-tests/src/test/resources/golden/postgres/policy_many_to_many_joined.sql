-- Player with fans(JOINED)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d3"."id", "d3"."name", "d3"."closed_at"
from "players" as "p0"
left outer join (select "c1"."id" as "id", "c1"."name" as "name", "c1"."closed_at" as "closed_at", "f2"."player" as "#r1", "c1"."id" as "#o1"
from "clubs" as "c1"
join "fans" as "f2" on "f2"."club" = "c1"."id"
where ("c1"."closed_at" is null and "c1"."name" like $1 escape '\')) as "d3" on "d3"."#r1" = "p0"."id"
where ("p0"."retired_at" is null and "p0"."rank" < $2)
order by "p0"."id" asc, "d3"."#o1" asc
