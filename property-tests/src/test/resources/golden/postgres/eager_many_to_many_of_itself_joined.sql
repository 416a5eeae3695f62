-- Player where rank=1 with friends(JOINED)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "players" as "p0"
left outer join (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "f2"."player" as "#r1", "p1"."id" as "#o1"
from "players" as "p1"
join "friends" as "f2" on "f2"."friend" = "p1"."id"
where "p1"."retired_at" is null) as "d3" on "d3"."#r1" = "p0"."id"
where ("p0"."rank" = $1 and "p0"."retired_at" is null)
order by "p0"."id" asc, "d3"."#o1" asc
