-- delete Badge where level=1
delete
from "badges" as "b0"
where "b0"."level" = $1
returning "b0"."code", "b0"."level", "b0"."hero_id"
