-- Person as ChosenCard
select "p0"."name", (select count(*)
from "papers" as "p1"
where ("p1"."author_id" = "p0"."id" and "p1"."stars" >= $1)), (select max("p2"."stars")
from "papers" as "p2"
left outer join "people" as "p3" on "p3"."id" = "p2"."editor_id"
where ("p2"."author_id" = "p0"."boss_id" and "p3"."name" = $2))
from "people" as "p0"
