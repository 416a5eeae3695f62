-- Person where name='Bill' as ids
select "p0"."id"
from "people" "p0"
where "p0"."name" = cast($1 as varchar)
