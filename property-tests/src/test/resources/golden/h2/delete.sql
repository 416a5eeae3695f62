-- delete Badge where level=1
select "code", "level", "hero_id"
from old table (delete
from "badges" "b0"
where "b0"."level" = cast($1 as int))
