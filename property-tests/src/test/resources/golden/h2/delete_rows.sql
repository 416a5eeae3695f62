-- delete 2 Badge
select "code", "level", "hero_id"
from old table (delete
from "badges" "b0"
where "b0"."code" = any(cast($1 as varchar array)))
