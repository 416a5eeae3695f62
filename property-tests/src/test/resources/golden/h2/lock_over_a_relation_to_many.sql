-- Paper where topics__some(name='a') for update
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where exists (select 1
from "topics" "t1"
join "paper_topics" "p2" on "p2"."topic" = "t1"."id"
where ("p2"."paper" = "p0"."id" and "t1"."name" = cast($1 as varchar)))
for update
