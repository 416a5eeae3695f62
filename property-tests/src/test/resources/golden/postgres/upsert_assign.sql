-- upsert 1 Badge on code: Assign[assignments=Vector(level=F((level + 1)))]
insert into "badges" as "b0" ("code", "level", "hero_id")
values ($1, $2, $3)
on conflict ("code") do update set "level" = (cast("b0"."level" as numeric) + cast($4 as numeric))
returning "b0"."code", "b0"."level", "b0"."hero_id"
