-- Person where joined__year__in=[2019, 2020]
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where cast(extract(year from ("p0"."joined" at time zone $1)) as int) = any(cast($2 as int[]))
