-- Person sort -age limit 10 group by mood values mood, boss___name__max
select "d1"."#k1", max("p2"."name") from (select "p0"."id" as "id", "p0"."name" as "name", "p0"."nick" as "nick", "p0"."age" as "age", "p0"."score" as "score", "p0"."weight" as "weight", "p0"."active" as "active", "p0"."born" as "born", "p0"."joined" as "joined", "p0"."mood" as "mood", "p0"."boss_id" as "boss_id", "p0"."mood" as "#k1"
from "people" as "p0"
order by "p0"."age" desc, "p0"."id" asc
fetch next $1 rows only) as "d1"
left outer join "people" as "p2" on "p2"."id" = "d1"."boss_id" group by "d1"."#k1"
order by "d1"."#k1" asc
