-- Person where substring(name, 2, 3)='ill'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where substring("p0"."name", case when cast($1 as numeric) < $3 then $3 when cast($1 as numeric) > $4 then $4 else cast(cast($1 as numeric) as int) end, case when cast($2 as numeric) < $5 then $5 when cast($2 as numeric) > $6 then $6 else cast(cast($2 as numeric) as int) end) = $7
