-- Person where age__gt=18 as SumsCard
select "p0"."id", (select count(*)
from "papers" as "p1"
where "p1"."author_id" = "p0"."id"), (select max("p2"."stars")
from "papers" as "p2"
where "p2"."author_id" = "p0"."id")
from "people" as "p0"
where "p0"."age" > $1
