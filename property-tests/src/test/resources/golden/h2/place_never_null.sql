-- Person where (name__gte='Bill' or name__isnull=true) and (name__gt='Bill' or name__isnull=true or (name='Bill' and (id__gt=7 or id__isnull=true))) sort name, id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."name" >= cast($1 as varchar) and ("p0"."name" > cast($2 as varchar) or ("p0"."name" = cast($3 as varchar) and "p0"."id" > cast($4 as bigint))))
order by "p0"."name" asc, "p0"."id" asc
fetch next $5 rows only
