-- update 2 Quest: title='x'
update "quests" as "q0"
set "title" = "v"."title", "version" = ("q0"."version" + 1) from "unnest"(cast($1 as bigint[]), cast($2 as int[]), cast($3 as int[]), cast($4 as varchar[])) with ordinality as "v" ("hero_id", "number", "version", "title", "n")
where ("q0"."hero_id" = "v"."hero_id" and "q0"."number" = "v"."number" and "q0"."version" = "v"."version")
returning "q0"."hero_id", "q0"."number", "q0"."title", "q0"."version", "q0"."deleted_at"
