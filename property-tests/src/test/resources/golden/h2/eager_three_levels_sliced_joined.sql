-- Club where name='a' sort name limit 2 with players(JOINED).won(JOINED).goals(JOINED)
select "d1"."id", "d1"."name", "d1"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at", "d5"."place", "d5"."number", "d5"."winner_id", "d5"."loser_id", "d7"."id", "d7"."minute", "d7"."game_place", "d7"."game_number", "d7"."scorer_id" from (select "c0"."id" "id", "c0"."name" "name", "c0"."closed_at" "closed_at", "c0"."name" "#o1", "c0"."id" "#o2"
from "clubs" "c0"
where ("c0"."name" = cast($1 as varchar) and "c0"."closed_at" is null)
order by "c0"."name" asc, "c0"."id" asc
fetch next $2 rows only) "d1"
left outer join (select "p2"."id" "id", "p2"."name" "name", "p2"."rank" "rank", "p2"."club_id" "club_id", "p2"."rival_id" "rival_id", "p2"."retired_at" "retired_at", "p2"."club_id" "#r1", "p2"."id" "#o1"
from "players" "p2"
where "p2"."retired_at" is null) "d3" on "d3"."#r1" = "d1"."id"
left outer join (select "g4"."place" "place", "g4"."number" "number", "g4"."winner_id" "winner_id", "g4"."loser_id" "loser_id", "g4"."winner_id" "#r1", "g4"."place" "#o1", "g4"."number" "#o2"
from "games" "g4") "d5" on "d5"."#r1" = "d3"."id"
left outer join (select "g6"."id" "id", "g6"."minute" "minute", "g6"."game_place" "game_place", "g6"."game_number" "game_number", "g6"."scorer_id" "scorer_id", "g6"."game_place" "#r1", "g6"."game_number" "#r2", "g6"."id" "#o1"
from "goals" "g6") "d7" on ("d7"."#r1" = "d5"."place" and "d7"."#r2" = "d5"."number")
order by "d1"."#o1" asc, "d1"."#o2" asc, "d3"."#o1" asc nulls last, "d5"."#o1" asc nulls last, "d5"."#o2" asc nulls last, "d7"."#o1" asc nulls last
