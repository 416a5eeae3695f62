-- Paper where search('two words', title, author___name, topics___name)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
join "people" as "p1" on "p1"."id" = "p0"."author_id"
where ((lower("p0"."title") like lower($1) escape '\' or lower("p1"."name") like lower($2) escape '\' or exists (select 1
from "topics" as "t2"
join "paper_topics" as "p3" on "p3"."topic" = "t2"."id"
where ("p3"."paper" = "p0"."id" and lower("t2"."name") like lower($3) escape '\'))) and (lower("p0"."title") like lower($4) escape '\' or lower("p1"."name") like lower($5) escape '\' or exists (select 1
from "topics" as "t4"
join "paper_topics" as "p5" on "p5"."topic" = "t4"."id"
where ("p5"."paper" = "p0"."id" and lower("t4"."name") like lower($6) escape '\'))))
