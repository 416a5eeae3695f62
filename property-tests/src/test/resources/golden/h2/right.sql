-- Person where right(name, 2)='ll'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where regexp_replace("p0"."name", (cast($6 as varchar) || cast($2 as varchar) || cast(case when cast($1 as decfloat) < cast($3 as int) then cast($3 as int) when cast($1 as decfloat) > cast($4 as int) then cast($4 as int) else cast(cast($1 as decfloat) as int) end as varchar) || cast($5 as varchar) || cast($7 as varchar)), cast($8 as varchar)) = cast($9 as varchar)
