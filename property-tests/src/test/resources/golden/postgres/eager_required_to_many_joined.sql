-- Club where players__some(rank__gt=1 and rival__some(everything)) with players(JOINED, rank__gt=1 and rival__some(everything), limit 2).rival
select "c0"."id", "c0"."name", "c0"."closed_at", "d5"."id", "d5"."name", "d5"."rank", "d5"."club_id", "d5"."rival_id", "d5"."retired_at", "p6"."id", "p6"."name", "p6"."rank", "p6"."club_id", "p6"."rival_id", "p6"."retired_at"
from "clubs" as "c0"
left outer join lateral (select "p3"."id" as "id", "p3"."name" as "name", "p3"."rank" as "rank", "p3"."club_id" as "club_id", "p3"."rival_id" as "rival_id", "p3"."retired_at" as "retired_at", "p3"."id" as "#o1"
from "players" as "p3"
join "players" as "p4" on ("p4"."id" = "p3"."rival_id" and "p4"."retired_at" is null)
where ("p3"."club_id" = "c0"."id" and "p3"."rank" > $1 and "p3"."retired_at" is null)
order by "p3"."id" asc
offset $3 rows
fetch next $2 rows only) as "d5" on true
left outer join "players" as "p6" on ("p6"."id" = "d5"."rival_id" and "p6"."retired_at" is null)
where (exists (select 1
from "players" as "p1"
join "players" as "p2" on ("p2"."id" = "p1"."rival_id" and "p2"."retired_at" is null)
where ("p1"."club_id" = "c0"."id" and "p1"."rank" > $4 and "p1"."retired_at" is null)) and "c0"."closed_at" is null)
order by "c0"."id" asc, "d5"."#o1" asc
