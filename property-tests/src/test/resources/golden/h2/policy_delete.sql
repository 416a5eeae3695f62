-- delete Guild where name='a'
-- under Guild where city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from old table (delete
from "guilds" "g0"
where ("g0"."name" = cast($1 as varchar) and "g0"."city" = cast($2 as varchar)))
