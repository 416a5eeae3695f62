-- update Guild sort name limit 1 set seats=2
-- under Guild where city='x'
update "guilds" as "g0"
set "seats" = $1, "updated_at" = cast($2 as timestamp(6)), "version" = ("g0"."version" + 1)
where "g0"."id" in (select "g1"."id"
from "guilds" as "g1"
where "g1"."city" = $3
order by "g1"."name" asc, "g1"."id" asc
fetch next $4 rows only)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
