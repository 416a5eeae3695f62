-- upsert 1 Guild on city, seats: Overwrite[columns=Vector(name)]
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (merge into "guilds" "g0"
using (select cast($1 as varchar) "name", cast($2 as varchar) "city", cast($3 as int) "seats", cast($4 as bigint) "version", cast($5 as timestamp(6) with time zone) "created_at", cast($6 as timestamp(6)) "updated_at") "excluded" on ("g0"."city" = "excluded"."city" and "g0"."seats" = "excluded"."seats")
when matched then update set "name" = "excluded"."name", "updated_at" = $7, "version" = ("g0"."version" + 1)
when not matched then insert ("name", "city", "seats", "version", "created_at", "updated_at")
values ("excluded"."name", "excluded"."city", "excluded"."seats", "excluded"."version", "excluded"."created_at", "excluded"."updated_at"))
