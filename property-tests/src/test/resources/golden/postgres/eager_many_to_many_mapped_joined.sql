-- Club where name='a' with idols(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "clubs" as "c0"
left outer join (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "f2"."club" as "#r1", "p1"."id" as "#o1"
from "players" as "p1"
join "fans" as "f2" on "f2"."player" = "p1"."id"
where "p1"."retired_at" is null) as "d3" on "d3"."#r1" = "c0"."id"
where ("c0"."name" = $1 and "c0"."closed_at" is null)
order by "c0"."id" asc, "d3"."#o1" asc
