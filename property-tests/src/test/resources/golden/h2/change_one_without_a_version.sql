-- update 1 Hero: name='x', credit=null
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "name" = $1, "credit" = $2, "updated_at" = $3
where "h0"."id" = cast($4 as bigint))
