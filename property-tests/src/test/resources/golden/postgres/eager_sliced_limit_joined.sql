-- Club sort -name limit 5 with players(JOINED, sort -rank, limit 3)
select "d1"."id", "d1"."name", "d1"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at" from (select "c0"."id" as "id", "c0"."name" as "name", "c0"."closed_at" as "closed_at", "c0"."name" as "#o1", "c0"."id" as "#o2"
from "clubs" as "c0"
where "c0"."closed_at" is null
order by "c0"."name" desc, "c0"."id" asc
fetch next $1 rows only) as "d1"
left outer join lateral (select "p2"."id" as "id", "p2"."name" as "name", "p2"."rank" as "rank", "p2"."club_id" as "club_id", "p2"."rival_id" as "rival_id", "p2"."retired_at" as "retired_at", "p2"."rank" as "#o1", "p2"."id" as "#o2"
from "players" as "p2"
where ("p2"."club_id" = "d1"."id" and "p2"."retired_at" is null)
order by "p2"."rank" desc, "p2"."id" asc
offset $3 rows
fetch next $2 rows only) as "d3" on true
order by "d1"."#o1" desc, "d1"."#o2" asc, "d3"."#o1" desc, "d3"."#o2" asc
