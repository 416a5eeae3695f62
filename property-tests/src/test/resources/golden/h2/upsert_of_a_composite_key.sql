-- upsert 1 Quest on hero_id, number: Overwrite[columns=Vector(title, deleted_at)]
select "hero_id", "number", "title", "version", "deleted_at"
from final table (merge into "quests" "q0"
using (select cast($1 as bigint) "hero_id", cast($2 as int) "number", cast($3 as varchar) "title", cast($4 as int) "version", cast($5 as timestamp(6) with time zone) "deleted_at") "excluded" on ("q0"."hero_id" = "excluded"."hero_id" and "q0"."number" = "excluded"."number")
when matched then update set "title" = "excluded"."title", "deleted_at" = "excluded"."deleted_at", "version" = ("q0"."version" + 1)
when not matched then insert ("hero_id", "number", "title", "version", "deleted_at")
values ("excluded"."hero_id", "excluded"."number", "excluded"."title", "excluded"."version", "excluded"."deleted_at"))
