-- Person group by papers__count values papers__count, count
select "d2"."#k1", count(*) from (select "p0"."id" as "id", "p0"."name" as "name", "p0"."nick" as "nick", "p0"."age" as "age", "p0"."score" as "score", "p0"."weight" as "weight", "p0"."active" as "active", "p0"."born" as "born", "p0"."joined" as "joined", "p0"."mood" as "mood", "p0"."boss_id" as "boss_id", (select count(*)
from "papers" as "p1"
where "p1"."author_id" = "p0"."id") as "#k1"
from "people" as "p0") as "d2" group by "d2"."#k1"
order by "d2"."#k1" asc
