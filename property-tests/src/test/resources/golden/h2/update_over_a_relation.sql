-- update Hero where guild___name='a' set points=1
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "points" = $1, "updated_at" = $2
where "h0"."id" in (select "h1"."id"
from "heroes" "h1"
left outer join "guilds" "g2" on "g2"."id" = "h1"."guild_id"
where ("g2"."name" = cast($3 as varchar) and "h1"."deleted_at" is null)))
