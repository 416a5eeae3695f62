-- Club with players(SUBQUERY, sort name, limit 2)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where ("c0"."closed_at" is null and "c0"."name" like $1 escape '\')
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d2"."#k1" from (select "p0"."id" as "id", "p0"."name" as "name", "p0"."rank" as "rank", "p0"."club_id" as "club_id", "p0"."rival_id" as "rival_id", "p0"."retired_at" as "retired_at", "p0"."club_id" as "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."name" asc, "p0"."id" asc) as "#n"
from "players" as "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" as "c1"
where ("c1"."closed_at" is null and "c1"."name" like $1 escape '\')) and "p0"."retired_at" is null and "p0"."rank" < $2)) as "d2"
where ("d2"."#n" > $3 and "d2"."#n" <= $4)
order by "d2"."#n" asc
