-- Person where id__gt=7 or id__isnull=true sort id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where "p0"."id" > cast($1 as bigint)
order by "p0"."id" asc
fetch next $2 rows only
