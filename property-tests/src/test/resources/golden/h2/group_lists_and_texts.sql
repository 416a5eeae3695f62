-- Person group by mood values age__array_agg, name__string_agg(sort -age)('; '), nick__string_agg_distinct
select case when count("p0"."age") > 0 then array_slice(array_agg("p0"."age"
order by case when "p0"."age" is null then 1 else 0 end asc, "p0"."age" asc), 1, count("p0"."age")) end, substring(listagg((cast($1 as varchar) || "p0"."name"), '') within group (order by "p0"."age" desc nulls first, "p0"."name" asc), (char_length(cast($1 as varchar)) + 1)), substring(listagg(distinct (cast($2 as varchar) || "p0"."nick"), '') within group (order by "p0"."nick" asc), (char_length(cast($2 as varchar)) + 1))
from "people" "p0" group by "p0"."mood"
order by "p0"."mood" asc nulls last
