-- delete Badge limit 5 for update skip locked
delete
from "badges" as "b0"
where "b0"."code" in (with "chosen" as materialized (select "b1"."code"
from "badges" as "b1"
order by "b1"."code" asc
fetch next $1 rows only
for update of "b1" skip locked) select "chosen"."code" from "chosen")
returning "b0"."code", "b0"."level", "b0"."hero_id"
