-- Club where name='a' with idols(SELECT_IN)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where ("c0"."name" = cast($1 as varchar) and "c0"."closed_at" is null)
-- idols:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "f1"."club"
from "players" "p0"
join "fans" "f1" on "f1"."player" = "p0"."id"
where ("f1"."club" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)
order by "p0"."id" asc
