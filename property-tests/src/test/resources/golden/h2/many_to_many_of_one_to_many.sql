-- Person where papers__some(topics__some(name='x'))
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where exists (select 1
from "papers" "p1"
where ("p1"."author_id" = "p0"."id" and exists (select 1
from "topics" "t2"
join "paper_topics" "p3" on "p3"."topic" = "t2"."id"
where ("p3"."paper" = "p1"."id" and "t2"."name" = cast($1 as varchar)))))
