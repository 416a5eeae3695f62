-- Person where age__negated=F(id__abs)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where -(cast("p0"."age" as decfloat)) = abs(cast("p0"."id" as decfloat))
