-- Paper where author_id__in=(Person where id__isnull=false)
-- under Person where age__gte=18
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where "p0"."author_id" in (select "p1"."id"
from "people" "p1"
where "p1"."age" >= cast($1 as int))
