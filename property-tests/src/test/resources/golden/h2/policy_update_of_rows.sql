-- update 2 Guild: name='g1', city='x', seats=1
-- under Guild where city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "city" = $2, "seats" = $3, "updated_at" = $4, "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($5 as bigint) and "g0"."version" = cast($6 as bigint) and "g0"."city" = cast($7 as varchar)));
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "city" = $2, "seats" = $3, "updated_at" = $4, "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($5 as bigint) and "g0"."version" = cast($6 as bigint) and "g0"."city" = cast($7 as varchar)))
