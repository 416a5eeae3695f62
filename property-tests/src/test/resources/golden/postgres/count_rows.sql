-- Person where age__gte=18 sort name
select count(*)
from "people" as "p0"
where "p0"."age" >= $1
