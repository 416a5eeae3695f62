-- Player where rank=1 with medal(SUBQUERY)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."rank" = cast($1 as int) and "p0"."retired_at" is null)
-- medal:
select "m0"."code", "m0"."weight", "m0"."player_id"
from "medals" "m0"
where "m0"."player_id" in (select "p1"."id"
from "players" "p1"
where ("p1"."rank" = cast($1 as int) and "p1"."retired_at" is null))
order by "m0"."code" asc
