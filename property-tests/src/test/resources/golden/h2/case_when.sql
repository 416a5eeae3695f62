-- Person sort case(age__lt=18 then 'young', age__gte=65 then 'old', else name)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
order by case when "p0"."age" < cast($1 as int) then cast($2 as varchar) when "p0"."age" >= cast($3 as int) then cast($4 as varchar) else "p0"."name" end asc
