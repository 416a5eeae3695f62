-- Person where active=true group by mood having count__gt=1 and not age__max__gte=18 sort -count limit 10 offset 5 values mood, count
select "p0"."mood", count(*)
from "people" as "p0"
where "p0"."active" = $1 group by "p0"."mood" having (count(*) > $2 and (max("p0"."age") < $3 or max("p0"."age") is null))
order by count(*) desc, "p0"."mood" asc
offset $5 rows
fetch next $4 rows only
