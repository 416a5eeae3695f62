-- delete Badge where hero___name='a'
select "code", "level", "hero_id"
from old table (delete
from "badges" "b0"
where "b0"."code" in (select "b1"."code"
from "badges" "b1"
left outer join "heroes" "h2" on ("h2"."id" = "b1"."hero_id" and "h2"."deleted_at" is null)
where "h2"."name" = cast($1 as varchar)))
