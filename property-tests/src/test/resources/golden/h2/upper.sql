-- Person where name__upper='BILL'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where case when regexp_like("p0"."name", cast($1 as varchar)) then translate("p0"."name", cast($2 as varchar), cast($3 as varchar)) else upper("p0"."name") end = cast($4 as varchar)
