-- delete 2 Quest
update "quests" as "q0"
set "deleted_at" = cast($1 as timestamp(6) with time zone), "version" = ("q0"."version" + 1)
where ((("q0"."hero_id" = $2 and "q0"."number" = $3 and "q0"."version" = $4) or ("q0"."hero_id" = $5 and "q0"."number" = $6 and "q0"."version" = $7)) and "q0"."deleted_at" is null)
returning "q0"."hero_id", "q0"."number", "q0"."title", "q0"."version", "q0"."deleted_at"
