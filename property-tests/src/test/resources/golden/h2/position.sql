-- Person where position(name, 'l')=3
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where case when position(cast($1 as varchar) in "p0"."name") = cast($2 as int) then cast($3 as int) else ((char_length(substring("p0"."name", cast($4 as int), (position(cast($1 as varchar) in "p0"."name") - cast($5 as int)))) - (char_length(regexp_replace(substring("p0"."name", cast($4 as int), (position(cast($1 as varchar) in "p0"."name") - cast($5 as int))), cast($6 as varchar), cast($7 as varchar))) / cast($8 as int))) + cast($9 as int)) end = cast($10 as int)
