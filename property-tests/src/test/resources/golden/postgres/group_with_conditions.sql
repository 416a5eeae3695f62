-- Person group by mood values count(age__gte=18), age__sum(active=true)
select count(*) filter (where "p0"."age" >= $1), cast(sum("p0"."age") filter (where "p0"."active" = $2) as bigint)
from "people" as "p0" group by "p0"."mood"
order by "p0"."mood" asc
