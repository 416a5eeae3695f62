-- Person where name='Bill' as ids
select "p0"."id"
from "people" as "p0"
where "p0"."name" = $1
