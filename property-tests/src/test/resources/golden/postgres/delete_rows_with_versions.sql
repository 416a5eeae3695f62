-- delete 3 Guild
delete
from "guilds" as "g0"
where (("g0"."id" = $1 and "g0"."version" = $2) or ("g0"."id" = $3 and "g0"."version" = $4) or ("g0"."id" = $5 and "g0"."version" = $6))
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
