-- update 1 Guild: name='x', seats=3
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "seats" = $2, "updated_at" = $3, "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($4 as bigint) and "g0"."version" = cast($5 as bigint)))
