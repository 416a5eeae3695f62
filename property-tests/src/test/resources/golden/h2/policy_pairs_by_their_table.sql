-- Paper where topics__count=2
-- under PaperTopic where topic_id__gt=1
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where (select count(*)
from "paper_topics" "p2"
where ("p2"."paper" = "p0"."id" and "p2"."topic" > cast($1 as bigint))) = cast($2 as bigint)
