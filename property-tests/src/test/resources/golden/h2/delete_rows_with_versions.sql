-- delete 3 Guild
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from old table (delete
from "guilds" "g0"
where (("g0"."id" = cast($1 as bigint) and "g0"."version" = cast($2 as bigint)) or ("g0"."id" = cast($3 as bigint) and "g0"."version" = cast($4 as bigint)) or ("g0"."id" = cast($5 as bigint) and "g0"."version" = cast($6 as bigint))))
