-- update 2 Guild: name='g1', city='x', seats=1
-- under Guild where city='x'
update "guilds" as "g0"
set "name" = "v"."name", "city" = "v"."city", "seats" = "v"."seats", "updated_at" = cast($1 as timestamp(6)), "version" = ("g0"."version" + 1) from "unnest"(cast($2 as bigint[]), cast($3 as bigint[]), cast($4 as varchar[]), cast($5 as varchar[]), cast($6 as int[])) with ordinality as "v" ("id", "version", "name", "city", "seats", "n")
where ("g0"."id" = "v"."id" and "g0"."version" = "v"."version" and "g0"."city" = $7)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
