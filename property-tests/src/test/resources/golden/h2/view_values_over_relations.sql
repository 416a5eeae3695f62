-- Paper sort title as PaperCard
select "p0"."title", "p1"."name", "p2"."age", cast(extract(year from "p0"."published") as int)
from "papers" "p0"
left outer join "people" "p1" on "p1"."id" = "p0"."author_id"
left outer join "people" "p2" on "p2"."id" = "p0"."editor_id"
order by "p0"."title" asc
