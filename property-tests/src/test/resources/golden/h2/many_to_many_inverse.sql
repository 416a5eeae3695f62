-- Topic where papers__some(rating__gte=3)
select "t0"."id", "t0"."name"
from "topics" "t0"
where exists (select 1
from "papers" "p1"
join "paper_topics" "p2" on "p2"."paper" = "p1"."id"
where ("p2"."topic" = "t0"."id" and "p1"."stars" >= cast($1 as int)))
