-- Person group by age limit 3
select count(*) from (select count(*) "rows"
from "people" "p0" group by "p0"."age"
order by "p0"."age" asc nulls last
fetch next $1 rows only) "rows"
