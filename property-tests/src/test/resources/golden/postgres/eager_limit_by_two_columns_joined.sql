-- Game with goals(JOINED, limit 1)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "d2"."id", "d2"."minute", "d2"."game_place", "d2"."game_number", "d2"."scorer_id"
from "games" as "g0"
left outer join lateral (select "g1"."id" as "id", "g1"."minute" as "minute", "g1"."game_place" as "game_place", "g1"."game_number" as "game_number", "g1"."scorer_id" as "scorer_id", "g1"."id" as "#o1"
from "goals" as "g1"
where ("g1"."game_place" = "g0"."place" and "g1"."game_number" = "g0"."number")
order by "g1"."id" asc
offset $2 rows
fetch next $1 rows only) as "d2" on true
order by "g0"."place" asc, "g0"."number" asc, "d2"."#o1" asc
