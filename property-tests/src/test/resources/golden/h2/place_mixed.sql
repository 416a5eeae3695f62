-- Person where name__lte='Bill' and (name__lt='Bill' or (name='Bill' and (age__gt=18 or age__isnull=true or (age=18 and id__lt=7)))) sort -name, age, -id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."name" <= cast($1 as varchar) and ("p0"."name" < cast($2 as varchar) or ("p0"."name" = cast($3 as varchar) and ("p0"."age" > cast($4 as int) or "p0"."age" is null or ("p0"."age" = cast($5 as int) and "p0"."id" < cast($6 as bigint))))))
order by "p0"."name" desc, "p0"."age" asc nulls last, "p0"."id" desc
fetch next $7 rows only
