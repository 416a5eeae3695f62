-- Paper where author___name__like='%Bi%' and rating__gt=3 sort author___name limit 1
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" "p0"
join "people" "p1" on "p1"."id" = "p0"."author_id"
where ("p1"."name" like cast($1 as varchar) escape '\' and "p0"."stars" > cast($2 as int))
order by "p1"."name" asc, "p0"."id" asc
fetch next $3 rows only
