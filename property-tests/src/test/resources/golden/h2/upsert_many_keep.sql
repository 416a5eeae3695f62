-- upsert 2 Badge on code: Keep[]
select "code", "level", "hero_id"
from final table (merge into "badges" "b0"
using (select cast($1 as varchar) "code", cast($2 as int) "level", cast($3 as bigint) "hero_id") "excluded" on "b0"."code" = "excluded"."code"
when not matched then insert ("code", "level", "hero_id")
values ("excluded"."code", "excluded"."level", "excluded"."hero_id"));
select "code", "level", "hero_id"
from final table (merge into "badges" "b0"
using (select cast($1 as varchar) "code", cast($2 as int) "level", cast($3 as bigint) "hero_id") "excluded" on "b0"."code" = "excluded"."code"
when not matched then insert ("code", "level", "hero_id")
values ("excluded"."code", "excluded"."level", "excluded"."hero_id"))
