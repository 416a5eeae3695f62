-- delete Badge limit 5 for update skip locked
select "code", "level", "hero_id"
from old table (delete
from "badges" "b0"
where "b0"."code" in (select "b1"."code"
from "badges" "b1"
order by "b1"."code" asc
fetch next $1 rows only
for update skip locked))
