-- Person where name__contains=F(nick)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where "p0"."name" like (cast($1 as varchar) || replace(replace(replace("p0"."nick", cast($2 as varchar), cast($3 as varchar)), cast($4 as varchar), cast($5 as varchar)), cast($6 as varchar), cast($7 as varchar)) || cast($8 as varchar)) escape '\'
