-- Person where joined__range=[2020-01-01T00:00:00Z, 2021-01-01T00:00:00Z]
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where "p0"."joined" between cast($1 as timestamp(6) with time zone) and cast($2 as timestamp(6) with time zone)
