-- delete 2 Badge
delete
from "badges" as "b0"
where "b0"."code" = any(cast($1 as varchar[]))
returning "b0"."code", "b0"."level", "b0"."hero_id"
