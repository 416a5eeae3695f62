-- Paper as title, editor.name
select "p0"."title", "p1"."name"
from "papers" "p0"
left outer join "people" "p1" on "p1"."id" = "p0"."editor_id"
