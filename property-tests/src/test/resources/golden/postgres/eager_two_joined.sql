-- Club with players(JOINED), idols(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d5"."id", "d5"."name", "d5"."rank", "d5"."club_id", "d5"."rival_id", "d5"."retired_at"
from "clubs" as "c0"
left outer join (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "p1"."club_id" as "#r1", "p1"."id" as "#o1"
from "players" as "p1"
where "p1"."retired_at" is null) as "d2" on "d2"."#r1" = "c0"."id"
left outer join (select "p3"."id" as "id", "p3"."name" as "name", "p3"."rank" as "rank", "p3"."club_id" as "club_id", "p3"."rival_id" as "rival_id", "p3"."retired_at" as "retired_at", "f4"."club" as "#r1", "p3"."id" as "#o1"
from "players" as "p3"
join "fans" as "f4" on "f4"."player" = "p3"."id"
where "p3"."retired_at" is null) as "d5" on "d5"."#r1" = "c0"."id"
where "c0"."closed_at" is null
order by "c0"."id" asc, "d2"."#o1" asc, "d5"."#o1" asc
