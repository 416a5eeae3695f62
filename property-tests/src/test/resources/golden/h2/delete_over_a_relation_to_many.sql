-- delete Guild where heroes__isnull=true
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from old table (delete
from "guilds" "g0"
where not exists (select 1
from "heroes" "h1"
where ("h1"."guild_id" = "g0"."id" and "h1"."deleted_at" is null)))
