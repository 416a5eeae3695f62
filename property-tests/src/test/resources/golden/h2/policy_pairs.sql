-- Paper where topics__count=2
-- under Topic where name='x'
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where (select count(*)
from "topics" "t1"
join "paper_topics" "p2" on "p2"."topic" = "t1"."id"
where ("p2"."paper" = "p0"."id" and "t1"."name" = cast($1 as varchar))) = cast($2 as bigint)
