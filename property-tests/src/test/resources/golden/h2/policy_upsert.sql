-- upsert 1 Guild on id: Overwrite[columns=Vector(name, city, seats)]
-- under Guild where city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (merge into "guilds" "g0"
using (select cast($1 as bigint) "id", cast($2 as varchar) "name", cast($3 as varchar) "city", cast($4 as int) "seats", cast($5 as bigint) "version", cast($6 as timestamp(6) with time zone) "created_at", cast($7 as timestamp(6)) "updated_at") "excluded" on "g0"."id" = "excluded"."id"
when matched and "g0"."city" = cast($8 as varchar) then update set "name" = "excluded"."name", "city" = "excluded"."city", "seats" = "excluded"."seats", "updated_at" = $9, "version" = ("g0"."version" + 1)
when not matched then insert ("id", "name", "city", "seats", "version", "created_at", "updated_at")
values ("excluded"."id", "excluded"."name", "excluded"."city", "excluded"."seats", "excluded"."version", "excluded"."created_at", "excluded"."updated_at"))
