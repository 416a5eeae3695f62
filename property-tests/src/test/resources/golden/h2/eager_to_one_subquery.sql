-- Player where rank=1 with club(SUBQUERY)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."rank" = cast($1 as int) and "p0"."retired_at" is null)
-- club:
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where ("c0"."id" in (select "p1"."club_id"
from "players" "p1"
where ("p1"."rank" = cast($1 as int) and "p1"."retired_at" is null)) and "c0"."closed_at" is null)
order by "c0"."id" asc
