-- Paper where author___name='Bill'
-- under Paper where author___age__gte=18, Person where boss___age__gt=3
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
left outer join "people" as "p1" on ("p1"."id" = "p0"."author_id" and exists (select 1
from "people" as "p3"
left outer join "people" as "p4" on "p4"."id" = "p3"."boss_id"
where ("p3"."id" = "p1"."id" and "p4"."age" > $1)))
where ("p1"."name" = $2 and exists (select 1
from "papers" as "p6"
join "people" as "p7" on "p7"."id" = "p6"."author_id"
where ("p6"."id" = "p0"."id" and "p7"."age" >= $3)))
