-- Person where ((age + 1)__gte=10 or (age + 1)__isnull=true) and ((age + 1)__gt=10 or (age + 1)__isnull=true or ((age + 1)=10 and (id__gt=7 or id__isnull=true))) sort (age + 1), id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where (((cast("p0"."age" as numeric) + cast($1 as numeric)) >= $2 or (cast("p0"."age" as numeric) + cast($3 as numeric)) is null) and ((cast("p0"."age" as numeric) + cast($4 as numeric)) > $5 or (cast("p0"."age" as numeric) + cast($6 as numeric)) is null or ((cast("p0"."age" as numeric) + cast($7 as numeric)) = $8 and "p0"."id" > $9)))
order by (cast("p0"."age" as numeric) + cast($10 as numeric)) asc, "p0"."id" asc
fetch next $11 rows only
