-- Person where (age + score)__gt=1.5
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where (cast("p0"."age" as numeric) + cast("p0"."score" as numeric)) > $1
