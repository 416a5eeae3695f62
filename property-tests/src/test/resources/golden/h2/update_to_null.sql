-- update Hero where points__gt=3 set nick=null
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "nick" = $1, "updated_at" = $2
where ("h0"."points" > cast($3 as int) and "h0"."deleted_at" is null))
