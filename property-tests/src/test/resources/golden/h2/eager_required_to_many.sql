-- Club where players__some(won__isnull=false) with players(won__isnull=false).won
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where (exists (select 1
from "players" "p1"
where ("p1"."club_id" = "c0"."id" and exists (select 1
from "games" "g2"
where "g2"."winner_id" = "p1"."id") and "p1"."retired_at" is null)) and "c0"."closed_at" is null)
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."club_id" = any(cast($1 as bigint array)) and exists (select 1
from "games" "g1"
where "g1"."winner_id" = "p0"."id") and "p0"."retired_at" is null)
order by "p0"."id" asc
-- players.won:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" "g0"
where "g0"."winner_id" = any(cast($1 as bigint array))
order by "g0"."place" asc, "g0"."number" asc
