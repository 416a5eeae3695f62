-- Goal with game(SUBQUERY).winner(SUBQUERY)
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" as "g0"
-- game:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
where ("g0"."place", "g0"."number") in (select "g1"."game_place", "g1"."game_number"
from "goals" as "g1")
order by "g0"."place" asc, "g0"."number" asc
-- game.winner:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" as "p0"
where ("p0"."id" in (select "g1"."winner_id"
from "games" as "g1"
where ("g1"."place", "g1"."number") in (select "g2"."game_place", "g2"."game_number"
from "goals" as "g2")) and "p0"."retired_at" is null)
order by "p0"."id" asc
