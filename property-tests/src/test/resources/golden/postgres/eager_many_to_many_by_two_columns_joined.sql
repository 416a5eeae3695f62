-- Game where number=1 with tags(JOINED)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "d3"."word"
from "games" as "g0"
left outer join (select "t1"."word" as "word", "g2"."game_place" as "#r1", "g2"."game_number" as "#r2", "t1"."word" as "#o1"
from "tags" as "t1"
join "game_tags" as "g2" on "g2"."tag_word" = "t1"."word") as "d3" on ("d3"."#r1" = "g0"."place" and "d3"."#r2" = "g0"."number")
where "g0"."number" = $1
order by "g0"."place" asc, "g0"."number" asc, "d3"."#o1" asc
