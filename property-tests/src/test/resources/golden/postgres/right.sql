-- Person where right(name, 2)='ll'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where right("p0"."name", case when cast($1 as numeric) < $2 then $2 when cast($1 as numeric) > $3 then $3 else cast(cast($1 as numeric) as int) end) = $4
