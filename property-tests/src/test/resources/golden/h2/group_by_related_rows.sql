-- Person group by papers__count values papers__count, count
select "d2"."#k1", count(*) from (select "p0"."id" "id", "p0"."name" "name", "p0"."nick" "nick", "p0"."age" "age", "p0"."score" "score", "p0"."weight" "weight", "p0"."active" "active", "p0"."born" "born", "p0"."joined" "joined", "p0"."mood" "mood", "p0"."boss_id" "boss_id", (select count(*)
from "papers" "p1"
where "p1"."author_id" = "p0"."id") "#k1"
from "people" "p0") "d2" group by "d2"."#k1"
order by "d2"."#k1" asc
