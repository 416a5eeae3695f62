-- Paper where title='x'
-- under Paper where author___age__gte=18
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
where ("p0"."title" = $1 and exists (select 1
from "papers" as "p2"
join "people" as "p3" on "p3"."id" = "p2"."author_id"
where ("p2"."id" = "p0"."id" and "p3"."age" >= $2)))
