-- Club where name='a' with players(JOINED).won(JOINED).goals(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d4"."place", "d4"."number", "d4"."winner_id", "d4"."loser_id", "d6"."id", "d6"."minute", "d6"."game_place", "d6"."game_number", "d6"."scorer_id"
from "clubs" "c0"
left outer join (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."club_id" "#r1", "p1"."id" "#o1"
from "players" "p1"
where "p1"."retired_at" is null) "d2" on "d2"."#r1" = "c0"."id"
left outer join (select "g3"."place" "place", "g3"."number" "number", "g3"."winner_id" "winner_id", "g3"."loser_id" "loser_id", "g3"."winner_id" "#r1", "g3"."place" "#o1", "g3"."number" "#o2"
from "games" "g3") "d4" on "d4"."#r1" = "d2"."id"
left outer join (select "g5"."id" "id", "g5"."minute" "minute", "g5"."game_place" "game_place", "g5"."game_number" "game_number", "g5"."scorer_id" "scorer_id", "g5"."game_place" "#r1", "g5"."game_number" "#r2", "g5"."id" "#o1"
from "goals" "g5") "d6" on ("d6"."#r1" = "d4"."place" and "d6"."#r2" = "d4"."number")
where ("c0"."name" = cast($1 as varchar) and "c0"."closed_at" is null)
order by "c0"."id" asc, "d2"."#o1" asc nulls last, "d4"."#o1" asc nulls last, "d4"."#o2" asc nulls last, "d6"."#o1" asc nulls last
