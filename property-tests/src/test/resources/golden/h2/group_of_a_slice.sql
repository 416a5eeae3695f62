-- Person sort -age limit 10 group by mood values mood, boss___name__max
select "d1"."#k1", max("p2"."name") from (select "p0"."id" "id", "p0"."name" "name", "p0"."nick" "nick", "p0"."age" "age", "p0"."score" "score", "p0"."weight" "weight", "p0"."active" "active", "p0"."born" "born", "p0"."joined" "joined", "p0"."mood" "mood", "p0"."boss_id" "boss_id", "p0"."mood" "#k1"
from "people" "p0"
order by "p0"."age" desc nulls first, "p0"."id" asc
fetch next $1 rows only) "d1"
left outer join "people" "p2" on "p2"."id" = "d1"."boss_id" group by "d1"."#k1"
order by "d1"."#k1" asc nulls last
