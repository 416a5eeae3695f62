-- update 3 Guild: name='x', seats=3
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "seats" = $2, "updated_at" = cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($3 as varchar)) as varchar), cast($4 as varchar), cast($5 as varchar)) as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($6 as bigint) and "g0"."version" = cast($7 as bigint)));
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "seats" = $2, "updated_at" = cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($3 as varchar)) as varchar), cast($4 as varchar), cast($5 as varchar)) as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($6 as bigint) and "g0"."version" = cast($7 as bigint)));
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "name" = $1, "seats" = $2, "updated_at" = cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($3 as varchar)) as varchar), cast($4 as varchar), cast($5 as varchar)) as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = cast($6 as bigint) and "g0"."version" = cast($7 as bigint)))
