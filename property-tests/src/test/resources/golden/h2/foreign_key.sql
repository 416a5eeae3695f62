-- Paper where author_id=3
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where "p0"."author_id" = cast($1 as bigint)
