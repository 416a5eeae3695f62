-- Player where rank=1 with medal(SELECT_IN)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."rank" = $1 and "p0"."retired_at" is null)
-- medal:
select "m0"."code", "m0"."weight", "m0"."player_id"
from "medals" as "m0"
where "m0"."player_id" = any(cast($1 as bigint[]))
order by "m0"."code" asc
