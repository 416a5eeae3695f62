-- Person where joined__hour__gte=12
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where cast(extract(hour from cast(regexp_replace(cast(("p0"."joined" at time zone cast($1 as varchar)) as varchar), cast($2 as varchar), cast($3 as varchar)) as timestamp(6))) as int) >= cast($4 as int)
