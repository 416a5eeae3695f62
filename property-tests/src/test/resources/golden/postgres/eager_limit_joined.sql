-- Club with players(JOINED, sort -rank, limit 3)
select "c0"."id", "c0"."name", "c0"."closed_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at"
from "clubs" as "c0"
left outer join lateral (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "p1"."rank" as "#o1", "p1"."id" as "#o2"
from "players" as "p1"
where ("p1"."club_id" = "c0"."id" and "p1"."retired_at" is null)
order by "p1"."rank" desc, "p1"."id" asc
offset $2 rows
fetch next $1 rows only) as "d2" on true
where "c0"."closed_at" is null
order by "c0"."id" asc, "d2"."#o1" desc, "d2"."#o2" asc
