-- Club with players(JOINED, rival___rank=1)
select "c0"."id", "c0"."name", "c0"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "clubs" "c0"
left outer join (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."club_id" "#r1", "p1"."id" "#o1"
from "players" "p1"
left outer join "players" "p2" on ("p2"."id" = "p1"."rival_id" and "p2"."retired_at" is null)
where ("p2"."rank" = cast($1 as int) and "p1"."retired_at" is null)) "d3" on "d3"."#r1" = "c0"."id"
where "c0"."closed_at" is null
order by "c0"."id" asc, "d3"."#o1" asc nulls last
