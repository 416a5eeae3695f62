-- Player with fans(SELECT_IN, sort name, limit 1)
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where "p0"."retired_at" is null
-- fans:
select "d2"."id", "d2"."name", "d2"."closed_at", "d2"."#k1" from (select "c0"."id" "id", "c0"."name" "name", "c0"."closed_at" "closed_at", "f1"."player" "#k1", row_number() over (partition by "f1"."player"
order by "c0"."name" asc, "c0"."id" asc) "#n"
from "clubs" "c0"
join "fans" "f1" on "f1"."club" = "c0"."id"
where ("f1"."player" = any(cast($1 as bigint array)) and "c0"."closed_at" is null)) "d2"
where ("d2"."#n" > cast($2 as bigint) and "d2"."#n" <= cast($3 as bigint))
order by "d2"."#n" asc
