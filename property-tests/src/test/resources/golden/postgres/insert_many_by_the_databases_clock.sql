-- insert 2 Guild
insert into "guilds" as "g0" ("name", "city", "seats", "version", "created_at", "updated_at") select "v"."name", "v"."city", "v"."seats", "v"."version", coalesce("v"."created_at", cast(current_timestamp as timestamp with time zone)), coalesce("v"."updated_at", (cast(current_timestamp as timestamp with time zone) at time zone $1)) from "unnest"(cast($2 as varchar[]), cast($3 as varchar[]), cast($4 as int[]), cast($5 as bigint[]), cast($6 as timestamp(6) with time zone[]), cast($7 as timestamp(6)[])) with ordinality as "v" ("name", "city", "seats", "version", "created_at", "updated_at", "n")
order by "v"."n"
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
