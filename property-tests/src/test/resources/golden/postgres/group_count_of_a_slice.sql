-- Person group by age limit 3
select count(*) from (select count(*) as "rows"
from "people" as "p0" group by "p0"."age"
order by "p0"."age" asc
fetch next $1 rows only) as "rows"
