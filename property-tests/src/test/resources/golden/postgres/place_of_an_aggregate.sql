-- Person where papers__count__lte=3 and (papers__count__lt=3 or (papers__count=3 and (id__gt=7 or id__isnull=true))) sort -papers__count, id limit 21
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where ((select count(*)
from "papers" as "p1"
where "p1"."author_id" = "p0"."id") <= $1 and ((select count(*)
from "papers" as "p2"
where "p2"."author_id" = "p0"."id") < $2 or ((select count(*)
from "papers" as "p3"
where "p3"."author_id" = "p0"."id") = $3 and "p0"."id" > $4)))
order by (select count(*)
from "papers" as "p4"
where "p4"."author_id" = "p0"."id") desc, "p0"."id" asc
fetch next $5 rows only
