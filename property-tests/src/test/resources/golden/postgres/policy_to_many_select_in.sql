-- Club with players(SELECT_IN)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."closed_at" is null and "c0"."name" like $1 escape '\')
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."club_id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null and "p0"."rank" < $2)
order by "p0"."id" asc
