-- update Guild where heroes__some(name='a') set seats=1
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "seats" = $1, "updated_at" = $2, "version" = ("g0"."version" + 1)
where exists (select 1
from "heroes" "h1"
where ("h1"."guild_id" = "g0"."id" and "h1"."name" = cast($3 as varchar) and "h1"."deleted_at" is null)))
