-- Person where active=true group by mood having count__gt=1 and not age__max__gte=18 sort -count limit 10 offset 5 values mood, count
select "p0"."mood", count(*)
from "people" "p0"
where "p0"."active" = cast($1 as boolean) group by "p0"."mood" having (count(*) > cast($2 as bigint) and (max("p0"."age") < cast($3 as int) or max("p0"."age") is null))
order by count(*) desc, "p0"."mood" asc nulls last
offset $5 rows
fetch next $4 rows only
