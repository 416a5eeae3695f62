-- Person where age__gte=18 sort name
select exists (select 1
from "people" "p0"
where "p0"."age" >= cast($1 as int))
