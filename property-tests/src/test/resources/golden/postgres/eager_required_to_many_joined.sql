-- Club where players__some(rank__gt=1 and rival__some(everything)) with players(JOINED, rank__gt=1 and rival__some(everything), limit 2).rival
select "c0"."id", "c0"."name", "c0"."closed_at", "d6"."id", "d6"."name", "d6"."rank", "d6"."club_id", "d6"."rival_id", "d6"."retired_at", "p7"."id", "p7"."name", "p7"."rank", "p7"."club_id", "p7"."rival_id", "p7"."retired_at"
from "clubs" as "c0"
left outer join (select "d5"."id" as "id", "d5"."name" as "name", "d5"."rank" as "rank", "d5"."club_id" as "club_id", "d5"."rival_id" as "rival_id", "d5"."retired_at" as "retired_at", "d5"."#k1" as "#r1", "d5"."#n" as "#o1" from (select "p3"."id" as "id", "p3"."name" as "name", "p3"."rank" as "rank", "p3"."club_id" as "club_id", "p3"."rival_id" as "rival_id", "p3"."retired_at" as "retired_at", "p3"."club_id" as "#k1", row_number() over (partition by "p3"."club_id"
order by "p3"."id" asc) as "#n"
from "players" as "p3"
join "players" as "p4" on ("p4"."id" = "p3"."rival_id" and "p4"."retired_at" is null)
where ("p3"."rank" > $1 and "p3"."retired_at" is null)) as "d5"
where ("d5"."#n" > $2 and "d5"."#n" <= $3)) as "d6" on "d6"."#r1" = "c0"."id"
left outer join "players" as "p7" on ("p7"."id" = "d6"."rival_id" and "p7"."retired_at" is null)
where (exists (select 1
from "players" as "p1"
join "players" as "p2" on ("p2"."id" = "p1"."rival_id" and "p2"."retired_at" is null)
where ("p1"."club_id" = "c0"."id" and "p1"."rank" > $4 and "p1"."retired_at" is null)) and "c0"."closed_at" is null)
order by "c0"."id" asc, "d6"."#o1" asc
