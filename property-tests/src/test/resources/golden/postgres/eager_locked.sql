-- Club with players(JOINED).rival for update
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where "c0"."closed_at" is null
for update of "c0"
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "p1"."id", "p1"."name", "p1"."rank", "p1"."club_id", "p1"."rival_id", "p1"."retired_at"
from "players" as "p0"
left outer join "players" as "p1" on ("p1"."id" = "p0"."rival_id" and "p1"."retired_at" is null)
where ("p0"."club_id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
