-- Player with fans(JOINED, sort name, limit 1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d4"."id", "d4"."name", "d4"."closed_at"
from "players" as "p0"
left outer join (select "d3"."id" as "id", "d3"."name" as "name", "d3"."closed_at" as "closed_at", "d3"."#k1" as "#r1", "d3"."#n" as "#o1" from (select "c1"."id" as "id", "c1"."name" as "name", "c1"."closed_at" as "closed_at", "f2"."player" as "#k1", row_number() over (partition by "f2"."player"
order by "c1"."name" asc, "c1"."id" asc) as "#n"
from "clubs" as "c1"
join "fans" as "f2" on "f2"."club" = "c1"."id"
where "c1"."closed_at" is null) as "d3"
where ("d3"."#n" > $1 and "d3"."#n" <= $2)) as "d4" on "d4"."#r1" = "p0"."id"
where "p0"."retired_at" is null
order by "p0"."id" asc, "d4"."#o1" asc
