-- update Guild sort name limit 1 set seats=2
-- under Guild where city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (update "guilds" "g0"
set "seats" = $1, "updated_at" = $2, "version" = ("g0"."version" + 1)
where "g0"."id" in (select "g1"."id"
from "guilds" "g1"
where "g1"."city" = cast($3 as varchar)
order by "g1"."name" asc, "g1"."id" asc
fetch next $4 rows only))
