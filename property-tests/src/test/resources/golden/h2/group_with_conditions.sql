-- Person group by mood values count(age__gte=18), age__sum(active=true)
select count(case when "p0"."age" >= cast($1 as int) then 1 end), cast(sum(case when "p0"."active" = cast($2 as boolean) then "p0"."age" else nullif("p0"."age", "p0"."age") end) as bigint)
from "people" "p0" group by "p0"."mood"
order by "p0"."mood" asc nulls last
