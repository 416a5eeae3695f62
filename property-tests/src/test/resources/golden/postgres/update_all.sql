-- update Badge set level=1
update "badges" as "b0"
set "level" = $1
returning "b0"."code", "b0"."level", "b0"."hero_id"
