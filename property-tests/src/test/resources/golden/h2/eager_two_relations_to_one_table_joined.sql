-- Game with winner(JOINED), loser(JOINED)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "p1"."id", "p1"."name", "p1"."rank", "p1"."club_id", "p1"."rival_id", "p1"."retired_at", "p2"."id", "p2"."name", "p2"."rank", "p2"."club_id", "p2"."rival_id", "p2"."retired_at"
from "games" "g0"
left outer join "players" "p1" on ("p1"."id" = "g0"."winner_id" and "p1"."retired_at" is null)
left outer join "players" "p2" on ("p2"."id" = "g0"."loser_id" and "p2"."retired_at" is null)
