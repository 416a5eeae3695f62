-- insert 1 Guild
insert into "guilds" as "g0" ("name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, coalesce(cast($5 as timestamp(6) with time zone), cast(current_timestamp as timestamp with time zone)), coalesce(cast($6 as timestamp(6)), (cast(current_timestamp as timestamp with time zone) at time zone $7)))
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
