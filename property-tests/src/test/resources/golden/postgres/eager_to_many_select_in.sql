-- Club where name='a' with players(SELECT_IN)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."name" = $1 and "c0"."closed_at" is null)
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."club_id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
