-- Club with players(SELECT_IN).won(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where "c0"."closed_at" is null
-- players:
select "p0"."id", "p0"."name", "p0"."rank", "p0"."club_id", "p0"."rival_id", "p0"."retired_at", "d2"."place", "d2"."number", "d2"."winner_id", "d2"."loser_id"
from "players" "p0"
left outer join (select "g1"."place" "place", "g1"."number" "number", "g1"."winner_id" "winner_id", "g1"."loser_id" "loser_id", "g1"."winner_id" "#r1", "g1"."place" "#o1", "g1"."number" "#o2"
from "games" "g1") "d2" on "d2"."#r1" = "p0"."id"
where ("p0"."club_id" = any(cast($1 as bigint array)) and "p0"."retired_at" is null)
order by "p0"."id" asc, "d2"."#o1" asc nulls last, "d2"."#o2" asc nulls last
