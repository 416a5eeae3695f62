-- Paper where topics__some(name='x')
select count(*)
from "papers" "p0"
where exists (select 1
from "topics" "t1"
join "paper_topics" "p2" on "p2"."topic" = "t1"."id"
where ("p2"."paper" = "p0"."id" and "t1"."name" = cast($1 as varchar)))
