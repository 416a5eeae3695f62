-- Person where age__gte=18 sort -age limit 10 offset 20
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where "p0"."age" >= $1
order by "p0"."age" desc, "p0"."id" asc
offset $3 rows
fetch next $2 rows only
