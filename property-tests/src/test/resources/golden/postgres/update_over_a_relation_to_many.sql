-- update Guild where heroes__some(name='a') set seats=1
update "guilds" as "g0"
set "seats" = $1, "updated_at" = cast($2 as timestamp(6)), "version" = ("g0"."version" + 1)
where exists (select 1
from "heroes" as "h1"
where ("h1"."guild_id" = "g0"."id" and "h1"."name" = $3 and "h1"."deleted_at" is null))
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
