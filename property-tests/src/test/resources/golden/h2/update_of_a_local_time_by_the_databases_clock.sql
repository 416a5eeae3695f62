-- update Guild where seats__gt=3 set city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "city" = $1, "updated_at" = cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($2 as varchar)) as varchar), cast($3 as varchar), cast($4 as varchar)) as timestamp(6)), "version" = ("g0"."version" + 1)
where "g0"."seats" > cast($5 as int))
