-- Player where rank=1 with friends(SELECT_IN)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."rank" = $1 and "p0"."retired_at" is null)
-- friends:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "f1"."player"
from "players" as "p0"
join "friends" as "f1" on "f1"."friend" = "p0"."id"
where ("f1"."player" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
