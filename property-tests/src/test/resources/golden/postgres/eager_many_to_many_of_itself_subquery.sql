-- Player where rank=1 with friends(SUBQUERY)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."rank" = $1 and "p0"."retired_at" is null)
-- friends:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "f1"."player"
from "players" as "p0"
join "friends" as "f1" on "f1"."friend" = "p0"."id"
where ("f1"."player" in (select "p2"."id"
from "players" as "p2"
where ("p2"."rank" = $1 and "p2"."retired_at" is null)) and "p0"."retired_at" is null)
order by "p0"."id" asc
