-- delete Quest limit 5 with deleted for update skip locked
select "hero_id", "number", "title", "version", "deleted_at"
from old table (delete
from "quests" "q0"
where ("q0"."hero_id", "q0"."number") in (select "q1"."hero_id", "q1"."number"
from "quests" "q1"
order by "q1"."hero_id" asc, "q1"."number" asc
fetch next $1 rows only
for update skip locked))
