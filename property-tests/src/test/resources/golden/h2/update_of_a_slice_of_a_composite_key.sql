-- update Quest limit 5 set title='x'
select "hero_id", "number", "title", "version", "deleted_at"
from final table (update "quests" "q0"
set "title" = $1, "version" = ("q0"."version" + 1)
where ("q0"."hero_id", "q0"."number") in (select "q1"."hero_id", "q1"."number"
from "quests" "q1"
where "q1"."deleted_at" is null
order by "q1"."hero_id" asc, "q1"."number" asc
fetch next $2 rows only))
