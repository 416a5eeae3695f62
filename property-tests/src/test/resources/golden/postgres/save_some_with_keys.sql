-- save 2 Guild
update "guilds" as "g0"
set "name" = $1, "city" = $2, "seats" = $3, "updated_at" = cast($4 as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = $5 and "g0"."version" = $6)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at";
insert into "guilds" as "g0" ("name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, cast($5 as timestamp(6) with time zone), cast($6 as timestamp(6)))
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
