-- Person group by age values age, count
select "p0"."age", count(*)
from "people" "p0" group by "p0"."age"
order by "p0"."age" asc nulls last
