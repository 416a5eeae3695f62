-- update 1 Guild: name='x', seats=3
update "guilds" as "g0"
set "name" = $1, "seats" = $2, "updated_at" = cast($3 as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = $4 and "g0"."version" = $5)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
