-- Person group by age, mood sort -age values age, mood
select "p0"."age", "p0"."mood"
from "people" as "p0" group by "p0"."age", "p0"."mood"
order by "p0"."age" desc, "p0"."mood" asc
