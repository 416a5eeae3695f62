-- Club where name='a' with idols(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at"
from "clubs" "c0"
left outer join (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "f2"."club" "#r1", "p1"."id" "#o1"
from "players" "p1"
join "fans" "f2" on "f2"."player" = "p1"."id"
where "p1"."retired_at" is null) "d3" on "d3"."#r1" = "c0"."id"
where ("c0"."name" = cast($1 as varchar) and "c0"."closed_at" is null)
order by "c0"."id" asc, "d3"."#o1" asc nulls last
