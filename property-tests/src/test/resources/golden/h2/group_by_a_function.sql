-- Person group by joined__year values joined__year, count
select "d1"."#k1", count(*) from (select "p0"."id" "id", "p0"."name" "name", "p0"."nick" "nick", "p0"."age" "age", "p0"."score" "score", "p0"."weight" "weight", "p0"."active" "active", "p0"."born" "born", "p0"."joined" "joined", "p0"."mood" "mood", "p0"."boss_id" "boss_id", cast(extract(year from cast(regexp_replace(cast(("p0"."joined" at time zone cast($1 as varchar)) as varchar), cast($2 as varchar), cast($3 as varchar)) as timestamp(6))) as int) "#k1"
from "people" "p0") "d1" group by "d1"."#k1"
order by "d1"."#k1" asc
