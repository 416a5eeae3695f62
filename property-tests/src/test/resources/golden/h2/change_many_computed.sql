-- update 2 Guild: seats=F((seats + 1))
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "seats" = (cast("g0"."seats" as decfloat) + cast($1 as decfloat)), "updated_at" = $2, "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($3 as bigint) and "g0"."version" = cast($4 as bigint)));
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "seats" = (cast("g0"."seats" as decfloat) + cast($1 as decfloat)), "updated_at" = $2, "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($3 as bigint) and "g0"."version" = cast($4 as bigint)))
