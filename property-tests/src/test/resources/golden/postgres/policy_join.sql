-- Paper where author___name='Bill'
-- under Person where age__gte=18
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
left outer join "people" as "p1" on ("p1"."id" = "p0"."author_id" and "p1"."age" >= $1)
where "p1"."name" = $2
