-- delete Badge
delete
from "badges" as "b0"
returning "b0"."code", "b0"."level", "b0"."hero_id"
