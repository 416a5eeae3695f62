-- Person where papers__count=2
-- under Paper where rating=5
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where (select count(*)
from "papers" "p1"
where ("p1"."author_id" = "p0"."id" and "p1"."stars" = cast($1 as int))) = cast($2 as bigint)
