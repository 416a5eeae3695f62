-- Person where papers__some(editor_id__in=(Person where age__gte=18 and id__isnull=false))
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where exists (select 1
from "papers" as "p1"
where ("p1"."author_id" = "p0"."id" and "p1"."editor_id" in (select "p2"."id"
from "people" as "p2"
where "p2"."age" >= $1)))
