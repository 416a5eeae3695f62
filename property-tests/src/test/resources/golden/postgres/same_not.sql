-- Person where not nick__same=F(boss___nick)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
left outer join "people" as "p1" on "p1"."id" = "p0"."boss_id"
where "p0"."nick" is distinct from "p1"."nick"
