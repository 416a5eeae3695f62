-- Player with medal(JOINED, weight=1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d2"."code", "d2"."weight", "d2"."player_id"
from "players" as "p0"
left outer join (select "m1"."code" as "code", "m1"."weight" as "weight", "m1"."player_id" as "player_id", "m1"."player_id" as "#r1", "m1"."code" as "#o1"
from "medals" as "m1"
where "m1"."weight" = $1) as "d2" on "d2"."#r1" = "p0"."id"
where "p0"."retired_at" is null
