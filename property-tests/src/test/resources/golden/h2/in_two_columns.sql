-- Paper where (title, rating)__in=(Person where age__gte=18 pluck boss___name, age)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where ("p0"."title", "p0"."stars") in (select "p2"."name", "p1"."age"
from "people" "p1"
left outer join "people" "p2" on "p2"."id" = "p1"."boss_id"
where "p1"."age" >= cast($1 as int))
