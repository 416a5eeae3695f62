-- update Guild where name='a' set seats=2
-- under Guild where city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "seats" = $1, "updated_at" = $2, "version" = ("g0"."version" + 1)
where ("g0"."name" = cast($3 as varchar) and "g0"."city" = cast($4 as varchar)))
