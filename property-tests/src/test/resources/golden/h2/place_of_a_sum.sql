-- Person where ((age + 1)__gte=10 or (age + 1)__isnull=true) and ((age + 1)__gt=10 or (age + 1)__isnull=true or ((age + 1)=10 and (id__gt=7 or id__isnull=true))) sort (age + 1), id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where (((cast("p0"."age" as decfloat) + cast($1 as decfloat)) >= cast($2 as decfloat) or (cast("p0"."age" as decfloat) + cast($3 as decfloat)) is null) and ((cast("p0"."age" as decfloat) + cast($4 as decfloat)) > cast($5 as decfloat) or (cast("p0"."age" as decfloat) + cast($6 as decfloat)) is null or ((cast("p0"."age" as decfloat) + cast($7 as decfloat)) = cast($8 as decfloat) and "p0"."id" > cast($9 as bigint))))
order by (cast("p0"."age" as decfloat) + cast($10 as decfloat)) asc nulls last, "p0"."id" asc
fetch next $11 rows only
