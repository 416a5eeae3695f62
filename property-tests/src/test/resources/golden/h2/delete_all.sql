-- delete Badge
select "code", "level", "hero_id"
from old table (delete
from "badges" "b0")
