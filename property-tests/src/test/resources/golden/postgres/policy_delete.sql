-- delete Guild where name='a'
-- under Guild where city='x'
delete
from "guilds" as "g0"
where ("g0"."name" = $1 and "g0"."city" = $2)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
