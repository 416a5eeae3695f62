-- upsert 1 Guild on name: Overwrite[columns=Vector(city, seats)]
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (merge into "guilds" "g0"
using (select cast($1 as varchar) "name", cast($2 as varchar) "city", cast($3 as int) "seats", cast($4 as bigint) "version", coalesce(cast($5 as timestamp(6) with time zone), cast(current_timestamp as timestamp with time zone)) "created_at", coalesce(cast($6 as timestamp(6)), cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($7 as varchar)) as varchar), cast($8 as varchar), cast($9 as varchar)) as timestamp(6))) "updated_at") "excluded" on "g0"."name" = "excluded"."name"
when matched then update set "city" = "excluded"."city", "seats" = "excluded"."seats", "updated_at" = cast(regexp_replace(cast((cast(current_timestamp as timestamp with time zone) at time zone cast($10 as varchar)) as varchar), cast($11 as varchar), cast($12 as varchar)) as timestamp(6)), "version" = ("g0"."version" + 1)
when not matched then insert ("name", "city", "seats", "version", "created_at", "updated_at")
values ("excluded"."name", "excluded"."city", "excluded"."seats", "excluded"."version", "excluded"."created_at", "excluded"."updated_at"))
