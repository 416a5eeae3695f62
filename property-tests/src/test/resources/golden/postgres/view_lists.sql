-- Person sort id limit 10 as ListsCard
select "p0"."name", "p0"."id", "p1"."id"
from "people" as "p0"
left outer join "people" as "p1" on "p1"."id" = "p0"."boss_id"
order by "p0"."id" asc
fetch next $1 rows only
-- papers:
select "d2"."title", "d2"."id", "k1"."#k1" from "unnest"(cast($1 as bigint[])) as "k1" ("#k1") cross
join lateral (select "p0"."id" as "id", "p0"."title" as "title", "p0"."stars" as "stars", "p0"."published" as "published", "p0"."author_id" as "author_id", "p0"."editor_id" as "editor_id", "p0"."stars" as "#o1", "p0"."id" as "#o2"
from "papers" as "p0"
where ("p0"."author_id" = "k1"."#k1" and "p0"."stars" >= $2)
order by "p0"."stars" desc, "p0"."id" asc
offset $4 rows
fetch next $3 rows only) as "d2"
order by "d2"."#o1" desc, "d2"."#o2" asc
-- papers.topics:
select "t0"."name", "t0"."id", "p1"."paper"
from "topics" as "t0"
join "paper_topics" as "p1" on "p1"."topic" = "t0"."id"
where "p1"."paper" = any(cast($1 as bigint[]))
order by "t0"."name" asc, "t0"."id" asc
-- papers:
select "p0"."stars", "p0"."author_id"
from "papers" as "p0"
where ("p0"."author_id" = any(cast($1 as bigint[])) and "p0"."stars" is not null)
order by "p0"."id" asc
-- boss.staff:
select "p0"."name", "p0"."boss_id"
from "people" as "p0"
where "p0"."boss_id" = any(cast($1 as bigint[]))
order by "p0"."id" asc
