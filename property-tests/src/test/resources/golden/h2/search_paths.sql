-- Paper where search('two words', title, author___name, topics___name)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
join "people" "p1" on "p1"."id" = "p0"."author_id"
where ((lower(translate("p0"."title", cast($1 as varchar), cast($2 as varchar))) like lower(translate(cast($3 as varchar), cast($4 as varchar), cast($5 as varchar))) escape '\' or lower(translate("p1"."name", cast($6 as varchar), cast($7 as varchar))) like lower(translate(cast($8 as varchar), cast($9 as varchar), cast($10 as varchar))) escape '\' or exists (select 1
from "topics" "t2"
join "paper_topics" "p3" on "p3"."topic" = "t2"."id"
where ("p3"."paper" = "p0"."id" and lower(translate("t2"."name", cast($11 as varchar), cast($12 as varchar))) like lower(translate(cast($13 as varchar), cast($14 as varchar), cast($15 as varchar))) escape '\'))) and (lower(translate("p0"."title", cast($16 as varchar), cast($17 as varchar))) like lower(translate(cast($18 as varchar), cast($19 as varchar), cast($20 as varchar))) escape '\' or lower(translate("p1"."name", cast($21 as varchar), cast($22 as varchar))) like lower(translate(cast($23 as varchar), cast($24 as varchar), cast($25 as varchar))) escape '\' or exists (select 1
from "topics" "t4"
join "paper_topics" "p5" on "p5"."topic" = "t4"."id"
where ("p5"."paper" = "p0"."id" and lower(translate("t4"."name", cast($26 as varchar), cast($27 as varchar))) like lower(translate(cast($28 as varchar), cast($29 as varchar), cast($30 as varchar))) escape '\'))))
