-- Player with fans(SUBQUERY, sort name, limit 1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where "p0"."retired_at" is null
-- fans:
select "d3"."id", "d3"."name", "d3"."closed_at", "d3"."#k1" from (select "c0"."id" "id", "c0"."name" "name", "c0"."closed_at" "closed_at", "f1"."player" "#k1", row_number() over (partition by "f1"."player"
order by "c0"."name" asc, "c0"."id" asc) "#n"
from "clubs" "c0"
join "fans" "f1" on "f1"."club" = "c0"."id"
where ("f1"."player" in (select "p2"."id"
from "players" "p2"
where "p2"."retired_at" is null) and "c0"."closed_at" is null)) "d3"
where ("d3"."#n" > cast($1 as bigint) and "d3"."#n" <= cast($2 as bigint))
order by "d3"."#n" asc
