-- update Hero where points__gt=3 sort -points limit 5 set name='x'
update "heroes" as "h0"
set "name" = $1, "updated_at" = cast($2 as timestamp(6) with time zone)
where "h0"."id" in (select "h1"."id"
from "heroes" as "h1"
where ("h1"."points" > $3 and "h1"."deleted_at" is null)
order by "h1"."points" desc, "h1"."id" asc
fetch next $4 rows only)
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
