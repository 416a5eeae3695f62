-- Club where name='a' with players(JOINED).won(JOINED).goals(JOINED)
select "c0"."id", "c0"."name", "c0"."closed_at", "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d4"."place", "d4"."number", "d4"."winner_id", "d4"."loser_id", "d6"."id", "d6"."minute", "d6"."game_place", "d6"."game_number", "d6"."scorer_id"
from "clubs" as "c0"
left outer join (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "p1"."club_id" as "#r1", "p1"."id" as "#o1"
from "players" as "p1"
where "p1"."retired_at" is null) as "d2" on "d2"."#r1" = "c0"."id"
left outer join (select "g3"."place" as "place", "g3"."number" as "number", "g3"."winner_id" as "winner_id", "g3"."loser_id" as "loser_id", "g3"."winner_id" as "#r1", "g3"."place" as "#o1", "g3"."number" as "#o2"
from "games" as "g3") as "d4" on "d4"."#r1" = "d2"."id"
left outer join (select "g5"."id" as "id", "g5"."minute" as "minute", "g5"."game_place" as "game_place", "g5"."game_number" as "game_number", "g5"."scorer_id" as "scorer_id", "g5"."game_place" as "#r1", "g5"."game_number" as "#r2", "g5"."id" as "#o1"
from "goals" as "g5") as "d6" on ("d6"."#r1" = "d4"."place" and "d6"."#r2" = "d4"."number")
where ("c0"."name" = $1 and "c0"."closed_at" is null)
order by "c0"."id" asc, "d2"."#o1" asc, "d4"."#o1" asc, "d4"."#o2" asc, "d6"."#o1" asc
