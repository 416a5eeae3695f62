-- Player where club__some(name='a') sort club___name limit 3 with club, rival
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "c1"."id", "c1"."name", "c1"."closed_at", "p2"."id", "p2"."name", "p2"."rank", "p2"."club_id", "p2"."rival_id", "p2"."retired_at"
from "players" "p0"
join "clubs" "c1" on ("c1"."id" = "p0"."club_id" and "c1"."closed_at" is null)
left outer join "players" "p2" on ("p2"."id" = "p0"."rival_id" and "p2"."retired_at" is null)
where ("c1"."name" = cast($1 as varchar) and "p0"."retired_at" is null)
order by "c1"."name" asc, "p0"."id" asc
fetch next $2 rows only
