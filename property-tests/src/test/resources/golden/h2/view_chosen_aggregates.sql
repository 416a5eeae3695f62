-- Person as ChosenCard
select "p0"."name", (select count(*)
from "papers" "p1"
where ("p1"."author_id" = "p0"."id" and "p1"."stars" >= cast($1 as int))), (select max("p2"."stars")
from "papers" "p2"
left outer join "people" "p3" on "p3"."id" = "p2"."editor_id"
where ("p2"."author_id" = "p0"."boss_id" and "p3"."name" = cast($2 as varchar)))
from "people" "p0"
