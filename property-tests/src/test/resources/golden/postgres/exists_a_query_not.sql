-- Paper where not exists(Person where age__gte=18 limit 1)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
where not exists (select 1 from (select "p1"."id" as "#1"
from "people" as "p1"
where "p1"."age" >= $1
order by "p1"."id" asc
fetch next $2 rows only) as "d2"
where true)
