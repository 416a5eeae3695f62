-- Club sort -name limit 5 with players(JOINED, sort -rank, limit 3)
select "d1"."id", "d1"."name", "d1"."closed_at", "d4"."id", "d4"."name", "d4"."rank", "d4"."club_id", "d4"."rival_id", "d4"."retired_at" from (select "c0"."id" "id", "c0"."name" "name", "c0"."closed_at" "closed_at", "c0"."name" "#o1", "c0"."id" "#o2"
from "clubs" "c0"
where "c0"."closed_at" is null
order by "c0"."name" desc, "c0"."id" asc
fetch next $1 rows only) "d1"
left outer join (select "d3"."id" "id", "d3"."name" "name", "d3"."rank" "rank", "d3"."club_id" "club_id", "d3"."rival_id" "rival_id", "d3"."retired_at" "retired_at", "d3"."#k1" "#r1", "d3"."#n" "#o1" from (select "p2"."id" "id", "p2"."name" "name", "p2"."rank" "rank", "p2"."club_id" "club_id", "p2"."rival_id" "rival_id", "p2"."retired_at" "retired_at", "p2"."club_id" "#k1", row_number() over (partition by "p2"."club_id"
order by "p2"."rank" desc nulls first, "p2"."id" asc) "#n"
from "players" "p2"
where "p2"."retired_at" is null) "d3"
where ("d3"."#n" > cast($2 as bigint) and "d3"."#n" <= cast($3 as bigint))) "d4" on "d4"."#r1" = "d1"."id"
order by "d1"."#o1" desc, "d1"."#o2" asc, "d4"."#o1" asc nulls last
