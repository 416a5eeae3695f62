-- Person where age__isnull=false or (age__isnull=true and (id__gt=7 or id__isnull=true)) sort -age, id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."age" is not null or ("p0"."age" is null and "p0"."id" > cast($1 as bigint)))
order by "p0"."age" desc nulls first, "p0"."id" asc
fetch next $2 rows only
