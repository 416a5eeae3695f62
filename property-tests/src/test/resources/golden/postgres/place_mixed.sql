-- Person where name__lte='Bill' and (name__lt='Bill' or (name='Bill' and (age__gt=18 or age__isnull=true or (age=18 and id__lt=7)))) sort -name, age, -id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where ("p0"."name" <= $1 and ("p0"."name" < $2 or ("p0"."name" = $3 and ("p0"."age" > $4 or "p0"."age" is null or ("p0"."age" = $5 and "p0"."id" < $6)))))
order by "p0"."name" desc, "p0"."age" asc, "p0"."id" desc
fetch next $7 rows only
