-- Person offset 20
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
order by "p0"."id" asc
offset $1 rows
