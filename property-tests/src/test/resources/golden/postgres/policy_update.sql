-- update Guild where name='a' set seats=2
-- under Guild where city='x'
update "guilds" as "g0"
set "seats" = $1, "updated_at" = cast($2 as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."name" = $3 and "g0"."city" = $4)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
