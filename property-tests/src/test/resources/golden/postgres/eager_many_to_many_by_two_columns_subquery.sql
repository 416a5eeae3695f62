-- Game where number=1 with tags(SUBQUERY)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" as "g0"
where "g0"."number" = $1
-- tags:
select "t0"."word", "g1"."game_place", "g1"."game_number"
from "tags" as "t0"
join "game_tags" as "g1" on "g1"."tag_word" = "t0"."word"
where ("g1"."game_place", "g1"."game_number") in (select "g2"."place", "g2"."number"
from "games" as "g2"
where "g2"."number" = $1)
order by "t0"."word" asc
