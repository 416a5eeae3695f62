-- Game with winner(SUBQUERY), loser(SUBQUERY)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
-- winner:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."id" in (select "g1"."winner_id"
from "games" as "g1") and "p0"."retired_at" is null)
order by "p0"."id" asc
-- loser:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."id" in (select "g1"."loser_id"
from "games" as "g1") and "p0"."retired_at" is null)
order by "p0"."id" asc
