-- delete Badge where hero___name='a'
delete
from "badges" as "b0"
where "b0"."code" in (select "b1"."code"
from "badges" as "b1"
left outer join "heroes" as "h2" on ("h2"."id" = "b1"."hero_id" and "h2"."deleted_at" is null)
where "h2"."name" = $1)
returning "b0"."code", "b0"."level", "b0"."hero_id"
