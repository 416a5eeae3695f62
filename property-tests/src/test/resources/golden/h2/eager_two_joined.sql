-- Club with players(JOINED), idols(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d5"."id", "d5"."name", "d5"."rank", "d5"."club_id", "d5"."rival_id", "d5"."retired_at"
from "clubs" "c0"
left outer join (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."club_id" "#r1", "p1"."id" "#o1"
from "players" "p1"
where "p1"."retired_at" is null) "d2" on "d2"."#r1" = "c0"."id"
left outer join (select "p3"."id" "id", "p3"."name" "name", "p3"."rank" "rank", "p3"."club_id" "club_id", "p3"."rival_id" "rival_id", "p3"."retired_at" "retired_at", "f4"."club" "#r1", "p3"."id" "#o1"
from "players" "p3"
join "fans" "f4" on "f4"."player" = "p3"."id"
where "p3"."retired_at" is null) "d5" on "d5"."#r1" = "c0"."id"
where "c0"."closed_at" is null
order by "c0"."id" asc, "d2"."#o1" asc nulls last, "d5"."#o1" asc nulls last
