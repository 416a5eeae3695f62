-- insert 1 Guild
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (insert into "guilds" ("name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, coalesce(cast($5 as timestamp(6) with time zone), cast(current_timestamp as timestamp with time zone)), coalesce(cast($6 as timestamp(6)), cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($7 as varchar)) as varchar), cast($8 as varchar), cast($9 as varchar)) as timestamp(6)))))
