-- Person where (age__gte=18 or age__isnull=true) and (age__gt=18 or age__isnull=true or (age=18 and (id__gt=7 or id__isnull=true))) sort age, id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where (("p0"."age" >= $1 or "p0"."age" is null) and ("p0"."age" > $2 or "p0"."age" is null or ("p0"."age" = $3 and "p0"."id" > $4)))
order by "p0"."age" asc, "p0"."id" asc
fetch next $5 rows only
