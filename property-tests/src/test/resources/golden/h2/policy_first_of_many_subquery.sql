-- Club with players(SUBQUERY, sort name, limit 2)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where ("c0"."closed_at" is null and "c0"."name" like cast($1 as varchar) escape '\')
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d2"."#k1" from (select "p0"."id" "id", "p0"."name" "name", "p0"."rank" "rank", "p0"."club_id" "club_id", "p0"."rival_id" "rival_id", "p0"."retired_at" "retired_at", "p0"."club_id" "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."name" asc, "p0"."id" asc) "#n"
from "players" "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" "c1"
where ("c1"."closed_at" is null and "c1"."name" like cast($1 as varchar) escape '\')) and "p0"."retired_at" is null and "p0"."rank" < cast($2 as int))) "d2"
where ("d2"."#n" > cast($3 as bigint) and "d2"."#n" <= cast($4 as bigint))
order by "d2"."#n" asc
