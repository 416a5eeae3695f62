-- Paper where author___boss___boss___name='Bill'
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
join "people" as "p1" on "p1"."id" = "p0"."author_id"
left outer join "people" as "p2" on "p2"."id" = "p1"."boss_id"
left outer join "people" as "p3" on "p3"."id" = "p2"."boss_id"
where "p3"."name" = $1
