-- Player with fans(SUBQUERY, sort name, limit 1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where "p0"."retired_at" is null
-- fans:
select "d3"."id", "d3"."name", "d3"."closed_at", "d3"."#k1" from (select "c0"."id" as "id", "c0"."name" as "name", "c0"."closed_at" as "closed_at", "f1"."player" as "#k1", row_number() over (partition by "f1"."player"
order by "c0"."name" asc, "c0"."id" asc) as "#n"
from "clubs" as "c0"
join "fans" as "f1" on "f1"."club" = "c0"."id"
where ("f1"."player" in (select "p2"."id"
from "players" as "p2"
where "p2"."retired_at" is null) and "c0"."closed_at" is null)) as "d3"
where ("d3"."#n" > $1 and "d3"."#n" <= $2)
order by "d3"."#n" asc
