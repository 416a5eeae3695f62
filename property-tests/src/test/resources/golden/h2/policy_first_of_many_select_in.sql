-- Club with players(SELECT_IN, sort name, limit 2)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where ("c0"."closed_at" is null and "c0"."name" like cast($1 as varchar) escape '\')
-- players:
select "d1"."id", "d1"."name", "d1"."rank", "d1"."club_id", "d1"."rival_id", "d1"."retired_at", "d1"."#k1" from (select "p0"."id" "id", "p0"."name" "name", "p0"."rank" "rank", "p0"."club_id" "club_id", "p0"."rival_id" "rival_id", "p0"."retired_at" "retired_at", "p0"."club_id" "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."name" asc, "p0"."id" asc) "#n"
from "players" "p0"
where ("p0"."club_id" = any(cast($1 as bigint array)) and "p0"."retired_at" is null and "p0"."rank" < cast($2 as int))) "d1"
where ("d1"."#n" > cast($3 as bigint) and "d1"."#n" <= cast($4 as bigint))
order by "d1"."#n" asc
