-- Person where born=F(now()__date)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where "p0"."born" = cast((cast($1 as timestamp(6) with time zone) at time zone $2) as date)
