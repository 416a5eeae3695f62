-- Hero sort -points limit 3
select "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
from "heroes" "h0"
where "h0"."deleted_at" is null
order by "h0"."points" desc, "h0"."id" asc
fetch next $1 rows only
