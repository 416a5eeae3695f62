-- Player where rank=1 with challengers(JOINED)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at"
from "players" "p0"
left outer join (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."rival_id" "#r1", "p1"."id" "#o1"
from "players" "p1"
where "p1"."retired_at" is null) "d2" on "d2"."#r1" = "p0"."id"
where ("p0"."rank" = cast($1 as int) and "p0"."retired_at" is null)
order by "p0"."id" asc, "d2"."#o1" asc nulls last
