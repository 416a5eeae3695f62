-- update Hero where points=1 set deleted_at=now
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "deleted_at" = cast(current_timestamp as timestamp with time zone), "updated_at" = cast(current_timestamp as timestamp with time zone)
where ("h0"."points" = cast($1 as int) and "h0"."deleted_at" is null))
