-- Paper where title__isnull=false and not title__in=(Person where age__gte=18 and nick__isnull=false pluck nick)
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
where not exists (select 1
from "people" as "p1"
where ("p1"."nick" = "p0"."title" and "p1"."age" >= $1 and "p1"."nick" is not null))
