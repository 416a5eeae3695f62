-- Paper where published__second=30
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
where cast(floor(extract(second from "p0"."published")) as int) = $1
