-- delete Guild where heroes__isnull=true
delete
from "guilds" as "g0"
where not exists (select 1
from "heroes" as "h1"
where ("h1"."guild_id" = "g0"."id" and "h1"."deleted_at" is null))
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
