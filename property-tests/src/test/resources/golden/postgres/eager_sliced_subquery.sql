-- Club sort name limit 5 offset 1 with players(SUBQUERY)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where "c0"."closed_at" is null
order by "c0"."name" asc, "c0"."id" asc
offset $2 rows
fetch next $1 rows only
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" as "c1"
where "c1"."closed_at" is null
order by "c1"."name" asc, "c1"."id" asc
offset $2 rows
fetch next $1 rows only) and "p0"."retired_at" is null)
order by "p0"."id" asc
