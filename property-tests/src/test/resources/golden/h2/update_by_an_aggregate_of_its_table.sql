-- update Hero where points__gt=3 set points=F(pupils___points__max)
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "points" = (select max("h1"."points")
from "heroes" "h1"
where ("h1"."mentor_id" = "h0"."id" and "h1"."deleted_at" is null)), "updated_at" = $1
where ("h0"."points" > cast($2 as int) and "h0"."deleted_at" is null))
