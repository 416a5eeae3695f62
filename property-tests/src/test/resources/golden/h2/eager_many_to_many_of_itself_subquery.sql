-- Player where rank=1 with friends(SUBQUERY)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."rank" = cast($1 as int) and "p0"."retired_at" is null)
-- friends:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "f1"."player"
from "players" "p0"
join "friends" "f1" on "f1"."friend" = "p0"."id"
where ("f1"."player" in (select "p2"."id"
from "players" "p2"
where ("p2"."rank" = cast($1 as int) and "p2"."retired_at" is null)) and "p0"."retired_at" is null)
order by "p0"."id" asc
