-- Game with goals(SELECT_IN, limit 1)
select "g0"."place", "g0"."number", "g0"."winner_id", "g0"."loser_id"
from "games" "g0"
-- goals:
select "d2"."id", "d2"."minute", "d2"."game_place", "d2"."game_number", "d2"."scorer_id", "d2"."#k1", "d2"."#k2" from (select "g0"."id" "id", "g0"."minute" "minute", "g0"."game_place" "game_place", "g0"."game_number" "game_number", "g0"."scorer_id" "scorer_id", "g0"."game_place" "#k1", "g0"."game_number" "#k2", row_number() over (partition by "g0"."game_place", "g0"."game_number"
order by "g0"."id" asc) "#n"
from "goals" "g0"
join "UNNEST"(cast($1 as varchar array), cast($2 as int array)) "k1" ("#k1", "#k2") on ("k1"."#k1" = "g0"."game_place" and "k1"."#k2" = "g0"."game_number")) "d2"
where ("d2"."#n" > cast($3 as bigint) and "d2"."#n" <= cast($4 as bigint))
order by "d2"."#n" asc
