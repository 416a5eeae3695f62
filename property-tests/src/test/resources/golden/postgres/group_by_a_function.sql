-- Person group by joined__year values joined__year, count
select "d1"."#k1", count(*) from (select "p0"."id" as "id", "p0"."name" as "name", "p0"."nick" as "nick", "p0"."age" as "age", "p0"."score" as "score", "p0"."weight" as "weight", "p0"."active" as "active", "p0"."born" as "born", "p0"."joined" as "joined", "p0"."mood" as "mood", "p0"."boss_id" as "boss_id", cast(extract(year from ("p0"."joined" at time zone $1)) as int) as "#k1"
from "people" as "p0") as "d1" group by "d1"."#k1"
order by "d1"."#k1" asc
