-- Club sort -name limit 5 with players(JOINED, sort -rank, limit 3)
select "d1"."id", "d1"."name", "d1"."closed_at", "d4"."id", "d4"."name", "d4"."rank", "d4"."club_id", "d4"."rival_id", "d4"."retired_at" from (select "c0"."id" as "id", "c0"."name" as "name", "c0"."closed_at" as "closed_at", "c0"."name" as "#o1", "c0"."id" as "#o2"
from "clubs" as "c0"
where "c0"."closed_at" is null
order by "c0"."name" desc, "c0"."id" asc
fetch next $1 rows only) as "d1"
left outer join (select "d3"."id" as "id", "d3"."name" as "name", "d3"."rank" as "rank", "d3"."club_id" as "club_id", "d3"."rival_id" as "rival_id", "d3"."retired_at" as "retired_at", "d3"."#k1" as "#r1", "d3"."#n" as "#o1" from (select "p2"."id" as "id", "p2"."name" as "name", "p2"."rank" as "rank", "p2"."club_id" as "club_id", "p2"."rival_id" as "rival_id", "p2"."retired_at" as "retired_at", "p2"."club_id" as "#k1", row_number() over (partition by "p2"."club_id"
order by "p2"."rank" desc, "p2"."id" asc) as "#n"
from "players" as "p2"
where "p2"."retired_at" is null) as "d3"
where ("d3"."#n" > $2 and "d3"."#n" <= $3)) as "d4" on "d4"."#r1" = "d1"."id"
order by "d1"."#o1" desc, "d1"."#o2" asc, "d4"."#o1" asc
