-- upsert 2 Badge on code: Keep[]
insert into "badges" as "b0" ("code", "level", "hero_id") select "v"."code", "v"."level", "v"."hero_id" from "unnest"(cast($1 as varchar[]), cast($2 as int[]), cast($3 as bigint[])) with ordinality as "v" ("code", "level", "hero_id", "n")
order by "v"."n"
on conflict ("code") do nothing
returning "b0"."code", "b0"."level", "b0"."hero_id"
