-- Player with club(JOINED)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "c1"."id", "c1"."name", "c1"."closed_at"
from "players" as "p0"
left outer join "clubs" as "c1" on ("c1"."id" = "p0"."club_id" and "c1"."closed_at" is null and "c1"."name" like $1 escape '\')
where ("p0"."retired_at" is null and "p0"."rank" < $2)
