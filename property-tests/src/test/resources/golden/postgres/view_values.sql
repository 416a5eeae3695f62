-- Paper as title, editor.name
select "p0"."title", "p1"."name"
from "papers" as "p0"
left outer join "people" as "p1" on "p1"."id" = "p0"."editor_id"
