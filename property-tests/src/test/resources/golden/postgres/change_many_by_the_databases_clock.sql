-- update 3 Guild: name='x', seats=3
update "guilds" as "g0"
set "name" = "v"."name", "seats" = "v"."seats", "updated_at" = (cast(current_timestamp as timestamp with time zone) at time zone $1), "version" = ("g0"."version" + 1) from "unnest"(cast($2 as bigint[]), cast($3 as bigint[]), cast($4 as varchar[]), cast($5 as int[])) with ordinality as "v" ("id", "version", "name", "seats", "n")
where ("g0"."id" = "v"."id" and "g0"."version" = "v"."version")
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
