-- Club with players(JOINED, sort rival___name)
select "c0"."id", "c0"."name", "c0"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "clubs" as "c0"
left outer join (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "p1"."club_id" as "#r1", "p2"."name" as "#o1", "p1"."id" as "#o2"
from "players" as "p1"
left outer join "players" as "p2" on ("p2"."id" = "p1"."rival_id" and "p2"."retired_at" is null)
where "p1"."retired_at" is null) as "d3" on "d3"."#r1" = "c0"."id"
where "c0"."closed_at" is null
order by "c0"."id" asc, "d3"."#o1" asc, "d3"."#o2" asc
