-- update 2 Hero: name='x', credit=null
update "heroes" as "h0"
set "name" = "v"."name", "credit" = "v"."credit", "updated_at" = cast($1 as timestamp(6) with time zone) from "unnest"(cast($2 as bigint[]), cast($3 as varchar[]), cast($4 as numeric[])) with ordinality as "v" ("id", "name", "credit", "n")
where "h0"."id" = "v"."id"
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
