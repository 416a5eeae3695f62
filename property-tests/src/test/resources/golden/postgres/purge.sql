-- delete Hero where points=1 with deleted
delete
from "heroes" as "h0"
where "h0"."points" = $1
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
