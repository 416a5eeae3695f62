-- delete Badge sort -level limit 5
delete
from "badges" as "b0"
where "b0"."code" in (select "b1"."code"
from "badges" as "b1"
order by "b1"."level" desc, "b1"."code" asc
fetch next $1 rows only)
returning "b0"."code", "b0"."level", "b0"."hero_id"
