-- Person where age__gt=18 as SumsCard
select "p0"."id", (select count(*)
from "papers" "p1"
where "p1"."author_id" = "p0"."id"), (select max("p2"."stars")
from "papers" "p2"
where "p2"."author_id" = "p0"."id")
from "people" "p0"
where "p0"."age" > cast($1 as int)
