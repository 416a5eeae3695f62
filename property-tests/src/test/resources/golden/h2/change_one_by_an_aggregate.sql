-- update 1 Hero: points=F(quests__count)
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "points" = (select count(*)
from "quests" "q1"
where ("q1"."hero_id" = "h0"."id" and "q1"."deleted_at" is null)), "updated_at" = $1
where "h0"."id" = cast($2 as bigint))
