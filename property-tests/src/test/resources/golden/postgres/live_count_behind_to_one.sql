-- Hero where mentor___quests__count=0
select "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
from "heroes" as "h0"
left outer join "heroes" as "h2" on ("h2"."id" = "h0"."mentor_id" and "h2"."deleted_at" is null)
where ((select count(*)
from "quests" as "q1"
where ("q1"."hero_id" = "h2"."id" and "q1"."deleted_at" is null)) = $1 and "h0"."deleted_at" is null)
