-- Paper where topics__some(name='x')
select count(*)
from "papers" as "p0"
where exists (select 1
from "topics" as "t1"
join "paper_topics" as "p2" on "p2"."topic" = "t1"."id"
where ("p2"."paper" = "p0"."id" and "t1"."name" = $1))
