-- update Hero where points=1 set deleted_at=now
update "heroes" as "h0"
set "deleted_at" = cast($1 as timestamp(6) with time zone), "updated_at" = cast($2 as timestamp(6) with time zone)
where ("h0"."points" = $3 and "h0"."deleted_at" is null)
returning "h0"."id", "h0"."name", "h0"."nick", "h0"."points", "h0"."credit", "h0"."weight", "h0"."guild_id", "h0"."mentor_id", "h0"."updated_at", "h0"."deleted_at"
