-- Player with fans(JOINED)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d3"."id", "d3"."name", "d3"."closed_at"
from "players" "p0"
left outer join (select "c1"."id" "id", "c1"."name" "name", "c1"."closed_at" "closed_at", "f2"."player" "#r1", "c1"."id" "#o1"
from "clubs" "c1"
join "fans" "f2" on "f2"."club" = "c1"."id"
where ("c1"."closed_at" is null and "c1"."name" like cast($1 as varchar) escape '\')) "d3" on "d3"."#r1" = "p0"."id"
where ("p0"."retired_at" is null and "p0"."rank" < cast($2 as int))
order by "p0"."id" asc, "d3"."#o1" asc nulls last
