-- Club with players(JOINED, sort name, limit 2)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "clubs" "c0"
left outer join (select "d2"."id" "id", "d2"."name" "name", "d2"."rank" "rank", "d2"."club_id" "club_id", "d2"."rival_id" "rival_id", "d2"."retired_at" "retired_at", "d2"."#k1" "#r1", "d2"."#n" "#o1" from (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."club_id" "#k1", row_number() over (partition by "p1"."club_id"
order by "p1"."name" asc, "p1"."id" asc) "#n"
from "players" "p1"
where ("p1"."retired_at" is null and "p1"."rank" < cast($1 as int))) "d2"
where ("d2"."#n" > cast($2 as bigint) and "d2"."#n" <= cast($3 as bigint))) "d3" on "d3"."#r1" = "c0"."id"
where ("c0"."closed_at" is null and "c0"."name" like cast($4 as varchar) escape '\')
order by "c0"."id" asc, "d3"."#o1" asc nulls last
