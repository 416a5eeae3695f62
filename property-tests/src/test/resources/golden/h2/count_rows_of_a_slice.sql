-- Person where age__gte=18 sort name limit 3
select count(*) from (select 1
from "people" "p0"
where "p0"."age" >= cast($1 as int)
order by "p0"."name" asc, "p0"."id" asc
fetch next $2 rows only) "rows"
