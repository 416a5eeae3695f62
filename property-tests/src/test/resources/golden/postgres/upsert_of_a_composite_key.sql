-- upsert 1 Quest on hero_id, number: Overwrite[columns=Vector(title, deleted_at)]
insert into "quests" as "q0" ("hero_id", "number", "title", "version", "deleted_at")
values ($1, $2, $3, $4, cast($5 as timestamp(6) with time zone))
on conflict ("hero_id", "number") do update set "title" = "excluded"."title", "deleted_at" = "excluded"."deleted_at", "version" = ("q0"."version" + 1)
returning "q0"."hero_id", "q0"."number", "q0"."title", "q0"."version", "q0"."deleted_at"
