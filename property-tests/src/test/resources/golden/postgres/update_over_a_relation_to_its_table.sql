-- update Hero where mentor___name='a' set points=1
update "heroes" as "h0"
set "points" = $1, "updated_at" = cast($2 as timestamp(6) with time zone)
where "h0"."id" in (select "h1"."id"
from "heroes" as "h1"
left outer join "heroes" as "h2" on ("h2"."id" = "h1"."mentor_id" and "h2"."deleted_at" is null)
where ("h2"."name" = $3 and "h1"."deleted_at" is null))
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
