-- Person where age__gte=18 sort name
select exists (select 1
from "people" as "p0"
where "p0"."age" >= $1)
