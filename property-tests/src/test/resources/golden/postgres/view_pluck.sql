-- Paper where author___name__isnull=false sort id as author.name
select "p1"."name"
from "papers" as "p0"
join "people" as "p1" on "p1"."id" = "p0"."author_id"
order by "p0"."id" asc
