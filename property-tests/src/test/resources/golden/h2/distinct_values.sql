-- Person group by age, mood sort -age values age, mood
select "p0"."age", "p0"."mood"
from "people" "p0" group by "p0"."age", "p0"."mood"
order by "p0"."age" desc nulls first, "p0"."mood" asc nulls last
