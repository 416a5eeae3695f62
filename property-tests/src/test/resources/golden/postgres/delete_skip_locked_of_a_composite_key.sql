-- delete Quest limit 5 with deleted for update skip locked
delete
from "quests" as "q0"
where ("q0"."hero_id", "q0"."number") in (with "chosen" as materialized (select "q1"."hero_id", "q1"."number"
from "quests" as "q1"
order by "q1"."hero_id" asc, "q1"."number" asc
fetch next $1 rows only
for update of "q1" skip locked) select "chosen"."hero_id", "chosen"."number" from "chosen")
returning "q0"."hero_id", "q0"."number", "q0"."title", "q0"."version", "q0"."deleted_at"
