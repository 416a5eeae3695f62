-- Hero where not quests__some(not number__gt=1)
select "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
from "heroes" as "h0"
where (not exists (select 1
from "quests" as "q1"
where ("q1"."hero_id" = "h0"."id" and "q1"."number" <= $1 and "q1"."deleted_at" is null)) and "h0"."deleted_at" is null)
