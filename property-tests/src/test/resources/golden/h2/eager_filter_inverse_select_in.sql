-- Player with medal(SELECT_IN, weight=1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where "p0"."retired_at" is null
-- medal:
select "m0"."code", "m0"."weight", "m0"."player_id"
from "medals" "m0"
where ("m0"."player_id" = any(cast($1 as bigint array)) and "m0"."weight" = cast($2 as int))
order by "m0"."code" asc
