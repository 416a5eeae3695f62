-- save 2 Guild
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "city" = $2, "seats" = $3, "updated_at" = $4, "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($5 as bigint) and "g0"."version" = cast($6 as bigint)));
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (insert into "guilds" ("name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, $5, $6))
