-- Person where later(born, 'P216M1D')__lte=F(now()__date)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where cast(("p0"."born" + cast($1 as interval)) as date) <= cast((cast($2 as timestamp(6) with time zone) at time zone $3) as date)
