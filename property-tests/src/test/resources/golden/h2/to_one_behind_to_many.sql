-- Paper where topics__some(papers__some(author___name='x'))
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where exists (select 1
from "topics" "t1"
join "paper_topics" "p5" on "p5"."topic" = "t1"."id"
where ("p5"."paper" = "p0"."id" and exists (select 1
from "papers" "p2"
join "paper_topics" "p4" on "p4"."paper" = "p2"."id"
join "people" "p3" on "p3"."id" = "p2"."author_id"
where ("p4"."topic" = "t1"."id" and "p3"."name" = cast($1 as varchar)))))
