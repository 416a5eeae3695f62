-- Tag with games.tags.games
select "t0"."word"
from "tags" "t0"
-- games:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "g1"."tag_word"
from "games" "g0"
join "game_tags" "g1" on ("g1"."game_place" = "g0"."place" and "g1"."game_number" = "g0"."number")
where "g1"."tag_word" = any(cast($1 as varchar array))
order by "g0"."place" asc, "g0"."number" asc
-- games.tags:
select "t0"."word", "g1"."game_place", "g1"."game_number"
from "tags" "t0"
join "game_tags" "g1" on "g1"."tag_word" = "t0"."word"
join "UNNEST"(cast($1 as varchar array), cast($2 as int array)) "k2" ("#k1", "#k2") on ("k2"."#k1" = "g1"."game_place" and "k2"."#k2" = "g1"."game_number")
order by "t0"."word" asc
-- games.tags.games:
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id", "g1"."tag_word"
from "games" "g0"
join "game_tags" "g1" on ("g1"."game_place" = "g0"."place" and "g1"."game_number" = "g0"."number")
where "g1"."tag_word" = any(cast($1 as varchar array))
order by "g0"."place" asc, "g0"."number" asc
