-- upsert 1 Guild on name: Overwrite[columns=Vector(city, seats)]
insert into "guilds" as "g0" ("name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, cast($5 as timestamp(6) with time zone), cast($6 as timestamp(6)))
on conflict ("name") do update set "city" = "excluded"."city", "seats" = "excluded"."seats", "updated_at" = cast($7 as timestamp(6)), "version" = ("g0"."version" + 1)
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
