-- Club with players(JOINED, sort name, limit 2)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "clubs" as "c0"
left outer join (select "d2"."id" as "id", "d2"."name" as "name", "d2"."rank" as "rank", "d2"."club_id" as "club_id", "d2"."rival_id" as "rival_id", "d2"."retired_at" as "retired_at", "d2"."#k1" as "#r1", "d2"."#n" as "#o1" from (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "p1"."club_id" as "#k1", row_number() over (partition by "p1"."club_id"
order by "p1"."name" asc, "p1"."id" asc) as "#n"
from "players" as "p1"
where ("p1"."retired_at" is null and "p1"."rank" < $1)) as "d2"
where ("d2"."#n" > $2 and "d2"."#n" <= $3)) as "d3" on "d3"."#r1" = "c0"."id"
where ("c0"."closed_at" is null and "c0"."name" like $4 escape '\')
order by "c0"."id" asc, "d3"."#o1" asc
