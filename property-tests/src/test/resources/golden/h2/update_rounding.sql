-- update Hero where points__gt=3 set points=F(weight)
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "points" = cast("h0"."weight" as decfloat), "updated_at" = $1
where ("h0"."points" > cast($2 as int) and "h0"."deleted_at" is null))
