-- Player with club(JOINED, name='a')
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d2"."id", "d2"."name", "d2"."closed_at"
from "players" "p0"
left outer join (select "c1"."id" "id", "c1"."name" "name", "c1"."closed_at" "closed_at", "c1"."id" "#r1", "c1"."id" "#o1"
from "clubs" "c1"
where ("c1"."name" = cast($1 as varchar) and "c1"."closed_at" is null)) "d2" on "d2"."#r1" = "p0"."club_id"
where "p0"."retired_at" is null
