-- upsert 1 Badge on code: Overwrite[columns=Vector(level, hero_id)]
insert into "badges" as "b0" ("code", "level", "hero_id")
values ($1, $2, $3)
on conflict ("code") do update set "level" = "excluded"."level", "hero_id" = "excluded"."hero_id"
returning "b0"."code", "b0"."level", "b0"."hero_id"
