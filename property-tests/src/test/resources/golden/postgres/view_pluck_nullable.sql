-- Person where nick__isnull=false sort id limit 3 as nick
select "p0"."nick"
from "people" as "p0"
where "p0"."nick" is not null
order by "p0"."id" asc
fetch next $1 rows only
