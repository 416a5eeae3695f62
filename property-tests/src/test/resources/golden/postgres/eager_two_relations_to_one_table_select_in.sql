-- Game with winner(SELECT_IN), loser(SELECT_IN)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
-- winner:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
-- loser:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."id" = any(cast($1 as bigint[])) and "p0"."retired_at" is null)
order by "p0"."id" asc
