-- Paper as Topic
select "p0"."id"
from "papers" as "p0"
-- topics:
select "t0"."id", "t0"."name", "p1"."paper"
from "topics" as "t0"
join "paper_topics" as "p1" on "p1"."topic" = "t0"."id"
where "p1"."paper" = any(cast($1 as bigint[]))
order by "t0"."id" asc
