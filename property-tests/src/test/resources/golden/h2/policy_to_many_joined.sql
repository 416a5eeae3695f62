-- Club with players(JOINED)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "c0"."id", "c0"."name", "c0"."closed_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at"
from "clubs" "c0"
left outer join (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."club_id" "#r1", "p1"."id" "#o1"
from "players" "p1"
where ("p1"."retired_at" is null and "p1"."rank" < cast($1 as int))) "d2" on "d2"."#r1" = "c0"."id"
where ("c0"."closed_at" is null and "c0"."name" like cast($2 as varchar) escape '\')
order by "c0"."id" asc, "d2"."#o1" asc nulls last
