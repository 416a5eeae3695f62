-- Club with players(SUBQUERY)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."closed_at" is null and "c0"."name" like $1 escape '\')
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" as "c1"
where ("c1"."closed_at" is null and "c1"."name" like $1 escape '\')) and "p0"."retired_at" is null and "p0"."rank" < $2)
order by "p0"."id" asc
