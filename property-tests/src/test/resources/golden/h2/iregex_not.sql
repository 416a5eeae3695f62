-- Person where not nick__iregex='^b'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where (not (regexp_like("p0"."nick", cast($1 as varchar), cast($2 as varchar))) or "p0"."nick" is null)
