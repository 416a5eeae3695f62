-- Club sort name limit 5 offset 1 with players(JOINED)
select "d1"."id", "d1"."name", "d1"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at" from (select "c0"."id" "id", "c0"."name" "name", "c0"."closed_at" "closed_at", "c0"."name" "#o1", "c0"."id" "#o2"
from "clubs" "c0"
where "c0"."closed_at" is null
order by "c0"."name" asc, "c0"."id" asc
offset $2 rows
fetch next $1 rows only) "d1"
left outer join (select "p2"."id" "id", "p2"."name" "name", "p2"."rank" "rank", "p2"."club_id" "club_id", "p2"."rival_id" "rival_id", "p2"."retired_at" "retired_at", "p2"."club_id" "#r1", "p2"."id" "#o1"
from "players" "p2"
where "p2"."retired_at" is null) "d3" on "d3"."#r1" = "d1"."id"
order by "d1"."#o1" asc, "d1"."#o2" asc, "d3"."#o1" asc nulls last
