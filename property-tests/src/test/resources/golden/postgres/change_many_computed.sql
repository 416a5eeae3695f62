-- update 2 Guild: seats=F((seats + 1))
update "guilds" as "g0"
set "seats" = (cast("g0"."seats" as numeric) + cast($1 as numeric)), "updated_at" = cast($2 as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = $3 and "g0"."version" = $4)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at";
update "guilds" as "g0"
set "seats" = (cast("g0"."seats" as numeric) + cast($1 as numeric)), "updated_at" = cast($2 as timestamp(6)), "version" = ("g0"."version" + 1)
where ("g0"."id" = $3 and "g0"."version" = $4)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
