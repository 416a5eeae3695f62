-- update Guild where seats__gt=3 set city='x'
update "guilds" as "g0"
set "city" = $1, "updated_at" = (cast(current_timestamp as timestamp with time zone) at time zone $2), "version" = ("g0"."version" + 1)
where "g0"."seats" > $3
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
