-- Player with club(SELECT_IN, name='a')
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where "p0"."retired_at" is null
-- club:
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."id" = any(cast($1 as bigint[])) and "c0"."name" = $2 and "c0"."closed_at" is null)
order by "c0"."id" asc
