-- Paper where topics__isnull=true
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where not exists (select 1
from "paper_topics" "p2"
where "p2"."paper" = "p0"."id")
