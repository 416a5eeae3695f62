-- Paper where topics__count=2
-- under Topic where name='x'
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
where (select count(*)
from "topics" as "t1"
join "paper_topics" as "p2" on "p2"."topic" = "t1"."id"
where ("p2"."paper" = "p0"."id" and "t1"."name" = $1)) = $2
