-- Paper where author___papers__some(rating=5)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where exists (select 1
from "papers" "p1"
where ("p1"."author_id" = "p0"."author_id" and "p1"."stars" = cast($1 as int)))
