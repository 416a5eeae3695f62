-- Player where rank=1 with rival(JOINED)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "p1"."id", "p1"."name", "p1"."rank", "p1"."club_id", "p1"."rival_id", "p1"."retired_at"
from "players" "p0"
left outer join "players" "p1" on ("p1"."id" = "p0"."rival_id" and "p1"."retired_at" is null)
where ("p0"."rank" = cast($1 as int) and "p0"."retired_at" is null)
