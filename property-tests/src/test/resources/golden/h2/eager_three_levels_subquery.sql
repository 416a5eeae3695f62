-- Club where name='a' with players(SUBQUERY).won(SUBQUERY).goals(SUBQUERY)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where ("c0"."name" = cast($1 as varchar) and "c0"."closed_at" is null)
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" "c1"
where ("c1"."name" = cast($1 as varchar) and "c1"."closed_at" is null)) and "p0"."retired_at" is null)
order by "p0"."id" asc
-- players.won:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" "g0"
where "g0"."winner_id" in (select "p1"."id"
from "players" "p1"
where ("p1"."club_id" in (select "c2"."id"
from "clubs" "c2"
where ("c2"."name" = cast($1 as varchar) and "c2"."closed_at" is null)) and "p1"."retired_at" is null))
order by "g0"."place" asc, "g0"."number" asc
-- players.won.goals:
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" "g0"
where ("g0"."game_place", "g0"."game_number") in (select "g1"."place", "g1"."number"
from "games" "g1"
where "g1"."winner_id" in (select "p2"."id"
from "players" "p2"
where ("p2"."club_id" in (select "c3"."id"
from "clubs" "c3"
where ("c3"."name" = cast($1 as varchar) and "c3"."closed_at" is null)) and "p2"."retired_at" is null)))
order by "g0"."id" asc
