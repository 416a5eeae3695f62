-- Club with players(SUBQUERY, name='b', sort -rank, offset 2, limit 3)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where "c0"."closed_at" is null
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d2"."#k1" from (select "p0"."id" "id", "p0"."name" "name", "p0"."rank" "rank", "p0"."club_id" "club_id", "p0"."rival_id" "rival_id", "p0"."retired_at" "retired_at", "p0"."club_id" "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."rank" desc nulls first, "p0"."id" asc) "#n"
from "players" "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" "c1"
where "c1"."closed_at" is null) and "p0"."name" = cast($1 as varchar) and "p0"."retired_at" is null)) "d2"
where ("d2"."#n" > cast($2 as bigint) and "d2"."#n" <= cast($3 as bigint))
order by "d2"."#n" asc
