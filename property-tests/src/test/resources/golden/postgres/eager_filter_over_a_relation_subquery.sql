-- Club with players(SUBQUERY, rival___rank=1)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where "c0"."closed_at" is null
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
left outer join "players" as "p2" on ("p2"."id" = "p0"."rival_id" and "p2"."retired_at" is null)
where ("p0"."club_id" in (select "c1"."id"
from "clubs" as "c1"
where "c1"."closed_at" is null) and "p2"."rank" = $1 and "p0"."retired_at" is null)
order by "p0"."id" asc
