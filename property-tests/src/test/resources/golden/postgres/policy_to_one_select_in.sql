-- Player with club(SELECT_IN)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."retired_at" is null and "p0"."rank" < $1)
-- club:
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."id" = any(cast($1 as bigint[])) and "c0"."closed_at" is null and "c0"."name" like $2 escape '\')
order by "c0"."id" asc
