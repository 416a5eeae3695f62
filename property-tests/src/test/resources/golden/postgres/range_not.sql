-- Person where not age__range=[18, 30]
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where ("p0"."age" < $1 or "p0"."age" > $2 or "p0"."age" is null)
