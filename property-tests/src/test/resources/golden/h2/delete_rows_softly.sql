-- delete 2 Hero
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "deleted_at" = $1, "updated_at" = $2
where ("h0"."id" = any(cast($3 as bigint array)) and "h0"."deleted_at" is null))
