-- Player with fans(SELECT_IN)
-- under Player where rank__lt=9, Club where name__startswith='a'
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."retired_at" is null and "p0"."rank" < cast($1 as int))
-- fans:
select "c0"."id", "c0"."name", "c0"."closed_at", "f1"."player"
from "clubs" "c0"
join "fans" "f1" on "f1"."club" = "c0"."id"
where ("f1"."player" = any(cast($1 as bigint array)) and "c0"."closed_at" is null and "c0"."name" like cast($2 as varchar) escape '\')
order by "c0"."id" asc
