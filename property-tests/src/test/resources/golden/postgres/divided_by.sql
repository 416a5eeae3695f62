-- Person where (age / id)__gt=0.5
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where (cast("p0"."age" as double precision) / nullif(cast("p0"."id" as double precision), $1)) > cast($2 as double precision)
