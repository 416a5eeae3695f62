-- Person where later(born, 'P216M1D')__lte=F(now()__date)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where dateadd(day, cast($2 as bigint), dateadd(month, cast($1 as bigint), "p0"."born")) <= cast(cast(regexp_replace(cast((cast($3 as timestamp(6) with time zone) at time zone cast($4 as varchar)) as varchar), cast($5 as varchar), cast($6 as varchar)) as timestamp(6)) as date)
