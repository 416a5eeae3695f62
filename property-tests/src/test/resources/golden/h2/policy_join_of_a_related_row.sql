-- Paper where author___name='Bill'
-- under Paper where author___age__gte=18, Person where boss___age__gt=3
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
left outer join "people" "p1" on ("p1"."id" = "p0"."author_id" and exists (select 1
from "people" "p3"
left outer join "people" "p4" on "p4"."id" = "p3"."boss_id"
where ("p3"."id" = "p1"."id" and "p4"."age" > cast($1 as int))))
where ("p1"."name" = cast($2 as varchar) and exists (select 1
from "papers" "p6"
join "people" "p7" on "p7"."id" = "p6"."author_id"
where ("p6"."id" = "p0"."id" and "p7"."age" >= cast($3 as int))))
