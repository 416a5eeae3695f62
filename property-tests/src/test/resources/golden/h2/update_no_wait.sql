-- update Hero where points__gt=3 for update nowait set name='x'
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "name" = $1, "updated_at" = $2
where "h0"."id" in (select "h1"."id"
from "heroes" "h1"
where ("h1"."points" > cast($3 as int) and "h1"."deleted_at" is null)
for update nowait))
