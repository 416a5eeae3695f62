-- upsert 1 Badge on code: Keep[]
insert into "badges" as "b0" ("code", "level", "hero_id")
values ($1, $2, $3)
on conflict ("code") do nothing
returning "b0"."code", "b0"."level", "b0"."hero_id"
