-- Person where papers___title__string_agg='a, b'
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where (select substring(listagg((cast($1 as varchar) || "p1"."title"), '') within group (order by "p1"."title" asc), (char_length(cast($1 as varchar)) + 1))
from "papers" "p1"
where "p1"."author_id" = "p0"."id") = cast($2 as varchar)
