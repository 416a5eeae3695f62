-- Person where (boss___name__gte='Bill' or boss___name__isnull=true) and (boss___name__gt='Bill' or boss___name__isnull=true or (boss___name='Bill' and (id__gt=7 or id__isnull=true))) sort boss___name, id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
left outer join "people" as "p1" on "p1"."id" = "p0"."boss_id"
where (("p1"."name" >= $1 or "p1"."name" is null) and ("p1"."name" > $2 or "p1"."name" is null or ("p1"."name" = $3 and "p0"."id" > $4)))
order by "p1"."name" asc, "p0"."id" asc
fetch next $5 rows only
