-- insert 2 Guild
insert into "guilds" as "g0" ("name", "city", "seats", "version", "created_at", "updated_at") select "v"."name", "v"."city", "v"."seats", "v"."version", "v"."created_at", "v"."updated_at" from "unnest"(cast($1 as varchar[]), cast($2 as varchar[]), cast($3 as int[]), cast($4 as bigint[]), cast($5 as timestamp(6) with time zone[]), cast($6 as timestamp(6)[])) with ordinality as "v" ("name", "city", "seats", "version", "created_at", "updated_at", "n")
order by "v"."n"
returning "g0"."id", "g0"."name", "g0"."city", "g0"."seats", "g0"."version", "g0"."created_at", "g0"."updated_at"
