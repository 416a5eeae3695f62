-- Player where rank=1 with rival(SELECT_IN)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."rank" = $1 and "p0"."retired_at" is null)
-- rival:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
