-- Paper where author___age__gt=F(editor___age)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
join "people" "p1" on "p1"."id" = "p0"."author_id"
left outer join "people" "p2" on "p2"."id" = "p0"."editor_id"
where "p1"."age" > "p2"."age"
