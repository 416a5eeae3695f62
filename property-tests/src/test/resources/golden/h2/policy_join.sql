-- Paper where author___name='Bill'
-- under Person where age__gte=18
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
left outer join "people" "p1" on ("p1"."id" = "p0"."author_id" and "p1"."age" >= cast($1 as int))
where "p1"."name" = cast($2 as varchar)
