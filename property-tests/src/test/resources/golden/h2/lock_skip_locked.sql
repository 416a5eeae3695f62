-- Person sort -age limit 3 for update skip locked
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
order by "p0"."age" desc nulls first, "p0"."id" asc
fetch next $1 rows only
for update skip locked
