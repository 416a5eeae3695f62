-- insert 1 Guild
-- under Guild where city='x'
insert into "guilds" as "g0" ("id", "name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, $5, cast($6 as timestamp(6) with time zone), cast($7 as timestamp(6)))
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
