-- update Hero where mentor___name='a' and deleted_at__isnull=true with deleted set deleted_at=now
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "deleted_at" = $1, "updated_at" = $2
where "h0"."id" in (select "h1"."id"
from "heroes" "h1"
left outer join "heroes" "h2" on "h2"."id" = "h1"."mentor_id"
where ("h2"."name" = cast($3 as varchar) and "h1"."deleted_at" is null)))
