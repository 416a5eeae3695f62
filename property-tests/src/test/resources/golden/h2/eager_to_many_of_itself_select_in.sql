-- Player where rank=1 with challengers(SELECT_IN)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."rank" = cast($1 as int) and "p0"."retired_at" is null)
-- challengers:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."rival_id" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)
order by "p0"."id" asc
