-- Player with club(JOINED).idols(SUBQUERY)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "c1"."id", "c1"."name", "c1"."closed_at"
from "players" "p0"
left outer join "clubs" "c1" on ("c1"."id" = "p0"."club_id" and "c1"."closed_at" is null)
where "p0"."retired_at" is null
-- club.idols:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "f1"."club"
from "players" "p0"
join "fans" "f1" on "f1"."player" = "p0"."id"
where ("f1"."club" in (select "c3"."id"
from "players" "p2"
left outer join "clubs" "c3" on ("c3"."id" = "p2"."club_id" and "c3"."closed_at" is null)
where "p2"."retired_at" is null) and "p0"."retired_at" is null)
order by "p0"."id" asc
