-- Paper as Topic
select "p0"."id"
from "papers" "p0"
-- topics:
select "t0"."id", "t0"."name", "p1"."paper"
from "topics" "t0"
join "paper_topics" "p1" on "p1"."topic" = "t0"."id"
where "p1"."paper" = any(cast($1 as bigint array))
order by "t0"."id" asc
