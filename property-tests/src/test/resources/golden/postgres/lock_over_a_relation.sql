-- Paper where editor___name='a' for update
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
left outer join "people" as "p1" on "p1"."id" = "p0"."editor_id"
where "p1"."name" = $1
for update of "p0"
