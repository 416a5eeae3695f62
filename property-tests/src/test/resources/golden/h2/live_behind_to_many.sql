-- Hero where quests__some(title='a')
select "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
from "heroes" "h0"
where (exists (select 1
from "quests" "q1"
where ("q1"."hero_id" = "h0"."id" and "q1"."title" = cast($1 as varchar) and "q1"."deleted_at" is null)) and "h0"."deleted_at" is null)
