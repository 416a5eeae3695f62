-- Paper where author___name__like='%Bi%' and rating__gt=3 sort author___name limit 1
select "p0"."id", "p0"."title", "p0"."stars", "p0"."published", "p0"."author_id", "p0"."editor_id"
from "papers" as "p0"
join "people" as "p1" on "p1"."id" = "p0"."author_id"
where ("p1"."name" like $1 escape '\' and "p0"."stars" > $2)
order by "p1"."name" asc, "p0"."id" asc
fetch next $3 rows only
