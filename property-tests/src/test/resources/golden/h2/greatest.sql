-- Person where greatest(name, nick)='Bill'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where greatest("p0"."name", coalesce("p0"."nick", "p0"."name")) = cast($1 as varchar)
