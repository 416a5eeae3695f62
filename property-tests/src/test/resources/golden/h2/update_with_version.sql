-- update Guild where city='x' set seats=5
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "seats" = $1, "updated_at" = $2, "version" = ("g0"."version" + 1)
where "g0"."city" = cast($3 as varchar))
