-- Club where name='a' sort name limit 2 with players(JOINED).won(JOINED).goals(JOINED)
select "d1"."id", "d1"."name", "d1"."closed_at", "d3"."id", "d3"."name", "d3"."rank", "d3"."club_id", "d3"."rival_id", "d3"."retired_at", "d5"."place", "d5"."number", "d5"."winner_id", "d5"."loser_id", "d7"."id", "d7"."minute", "d7"."game_place", "d7"."game_number", "d7"."scorer_id" from (select "c0"."id" as "id", "c0"."name" as "name", "c0"."closed_at" as "closed_at", "c0"."name" as "#o1", "c0"."id" as "#o2"
from "clubs" as "c0"
where ("c0"."name" = $1 and "c0"."closed_at" is null)
order by "c0"."name" asc, "c0"."id" asc
fetch next $2 rows only) as "d1"
left outer join (select "p2"."id" as "id", "p2"."name" as "name", "p2"."rank" as "rank", "p2"."club_id" as "club_id", "p2"."rival_id" as "rival_id", "p2"."retired_at" as "retired_at", "p2"."club_id" as "#r1", "p2"."id" as "#o1"
from "players" as "p2"
where "p2"."retired_at" is null) as "d3" on "d3"."#r1" = "d1"."id"
left outer join (select "g4"."place" as "place", "g4"."number" as "number", "g4"."winner_id" as "winner_id", "g4"."loser_id" as "loser_id", "g4"."winner_id" as "#r1", "g4"."place" as "#o1", "g4"."number" as "#o2"
from "games" as "g4") as "d5" on "d5"."#r1" = "d3"."id"
left outer join (select "g6"."id" as "id", "g6"."minute" as "minute", "g6"."game_place" as "game_place", "g6"."game_number" as "game_number", "g6"."scorer_id" as "scorer_id", "g6"."game_place" as "#r1", "g6"."game_number" as "#r2", "g6"."id" as "#o1"
from "goals" as "g6") as "d7" on ("d7"."#r1" = "d5"."place" and "d7"."#r2" = "d5"."number")
order by "d1"."#o1" asc, "d1"."#o2" asc, "d3"."#o1" asc, "d5"."#o1" asc, "d5"."#o2" asc, "d7"."#o1" asc
