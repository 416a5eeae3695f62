-- Person where age=1 or id__in=(Person sort -score limit 3)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."age" = cast($1 as int) or "p0"."id" in (select "p1"."id"
from "people" "p1"
order by "p1"."score" desc nulls first, "p1"."id" asc
fetch next $2 rows only))
