-- Person group by mood values age__array_agg, name__string_agg(sort -age)('; '), nick__string_agg_distinct
select array_agg("p0"."age"
order by "p0"."age" asc) filter (where "p0"."age" is not null), string_agg("p0"."name", cast($1 as varchar)
order by "p0"."age" desc, "p0"."name" asc), string_agg(distinct "p0"."nick", cast($2 as varchar)
order by "p0"."nick" asc)
from "people" as "p0" group by "p0"."mood"
order by "p0"."mood" asc
