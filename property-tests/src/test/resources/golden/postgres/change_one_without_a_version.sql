-- update 1 Hero: name='x', credit=null
update "heroes" as "h0"
set "name" = $1, "credit" = $2, "updated_at" = cast($3 as timestamp(6) with time zone)
where "h0"."id" = $4
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
