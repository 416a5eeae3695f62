-- Person sort id limit 10 as ListsCard
select "p0"."name", "p0"."id", "p1"."id"
from "people" "p0"
left outer join "people" "p1" on "p1"."id" = "p0"."boss_id"
order by "p0"."id" asc
fetch next $1 rows only
-- papers:
select "d1"."title", "d1"."id", "d1"."#k1" from (select "p0"."id" "id", "p0"."title" "title", "p0"."stars" "stars", "p0"."published" "published", "p0"."author_id" "author_id", "p0"."editor_id" "editor_id", "p0"."author_id" "#k1", row_number() over (partition by "p0"."author_id"
order by "p0"."stars" desc nulls first, "p0"."id" asc) "#n"
from "papers" "p0"
where ("p0"."author_id" = any(cast($1 as bigint array)) and "p0"."stars" >= cast($2 as int))) "d1"
where ("d1"."#n" > cast($3 as bigint) and "d1"."#n" <= cast($4 as bigint))
order by "d1"."#n" asc
-- papers.topics:
select "t0"."name", "t0"."id", "p1"."paper"
from "topics" "t0"
join "paper_topics" "p1" on "p1"."topic" = "t0"."id"
where "p1"."paper" = any(cast($1 as bigint array))
order by "t0"."name" asc, "t0"."id" asc
-- papers:
select "p0"."stars", "p0"."author_id"
from "papers" "p0"
where ("p0"."author_id" = any(cast($1 as bigint array)) and "p0"."stars" is not null)
order by "p0"."id" asc
-- boss.staff:
select "p0"."name", "p0"."boss_id"
from "people" "p0"
where "p0"."boss_id" = any(cast($1 as bigint array))
order by "p0"."id" asc
