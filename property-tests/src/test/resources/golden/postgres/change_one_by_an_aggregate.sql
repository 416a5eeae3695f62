-- update 1 Hero: points=F(quests__count)
update "heroes" as "h0"
set "points" = (select count(*)
from "quests" as "q1"
where ("q1"."hero_id" = "h0"."id" and "q1"."deleted_at" is null)), "updated_at" = cast($1 as timestamp(6) with time zone)
where "h0"."id" = $2
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
