-- Goal with game(SELECT_IN).winner(SELECT_IN)
select "g0"."id", "g0"."minute", "g0"."game_place", "g0"."game_number", "g0"."scorer_id"
from "goals" "g0"
-- game:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" "g0"
join "UNNEST"(cast($1 as varchar array), cast($2 as int array)) "k1" ("#k1", "#k2") on ("k1"."#k1" = "g0"."place" and "k1"."#k2" = "g0"."number")
order by "g0"."place" asc, "g0"."number" asc
-- game.winner:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at"
from "players" "p0"
where ("p0"."id" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)
order by "p0"."id" asc
