-- Person where age__lte=18 and (age__lt=18 or (age=18 and (id__gt=7 or id__isnull=true))) sort -age, id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."age" <= cast($1 as int) and ("p0"."age" < cast($2 as int) or ("p0"."age" = cast($3 as int) and "p0"."id" > cast($4 as bigint))))
order by "p0"."age" desc nulls first, "p0"."id" asc
fetch next $5 rows only
