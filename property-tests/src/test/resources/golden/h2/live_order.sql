-- Hero sort mentor___name, -quests__count
select "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
from "heroes" "h0"
left outer join "heroes" "h1" on ("h1"."id" = "h0"."mentor_id" and "h1"."deleted_at" is null)
where "h0"."deleted_at" is null
order by "h1"."name" asc nulls last, (select count(*)
from "quests" "q2"
where ("q2"."hero_id" = "h0"."id" and "q2"."deleted_at" is null)) desc
