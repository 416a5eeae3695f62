-- Player where rank=1 with medal(JOINED)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "m1"."code", "m1"."weight", "m1"."player_id"
from "players" as "p0"
left outer join "medals" as "m1" on "m1"."player_id" = "p0"."id"
where ("p0"."rank" = $1 and "p0"."retired_at" is null)
