-- delete Hero where points=1 with deleted
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from old table (delete
from "heroes" "h0"
where "h0"."points" = cast($1 as int))
