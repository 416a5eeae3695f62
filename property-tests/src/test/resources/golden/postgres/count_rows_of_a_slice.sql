-- Person where age__gte=18 sort name limit 3
select count(*) from (select 1
from "people" as "p0"
where "p0"."age" >= $1
order by "p0"."name" asc, "p0"."id" asc
fetch next $2 rows only) as "rows"
