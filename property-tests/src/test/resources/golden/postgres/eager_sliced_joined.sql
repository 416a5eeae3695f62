-- Club sort name limit 5 offset 1 with players(JOINED)
select "d1"."id", "d1"."name", "d1"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at" from (select "c0"."id" as "id", "c0"."name" as "name", "c0"."closed_at" as "closed_at", "c0"."name" as "#o1", "c0"."id" as "#o2"
from "clubs" as "c0"
where "c0"."closed_at" is null
order by "c0"."name" asc, "c0"."id" asc
offset $2 rows
fetch next $1 rows only) as "d1"
left outer join (select "p2"."id" as "id", "p2"."name" as "name", "p2"."rank" as "rank", "p2"."club_id" as "club_id", "p2"."rival_id" as "rival_id", "p2"."retired_at" as "retired_at", "p2"."club_id" as "#r1", "p2"."id" as "#o1"
from "players" as "p2"
where "p2"."retired_at" is null) as "d3" on "d3"."#r1" = "d1"."id"
order by "d1"."#o1" asc, "d1"."#o2" asc, "d3"."#o1" asc
