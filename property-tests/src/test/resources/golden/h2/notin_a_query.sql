-- Paper where editor_id__isnull=false and not editor_id__in=(Person where age__gte=18)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
where ("p0"."editor_id" is not null and not exists (select 1
from "people" "p1"
where ("p1"."id" = "p0"."editor_id" and "p1"."age" >= cast($1 as int))))
